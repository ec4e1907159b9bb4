/** Where a picture or file of an article is, for whoever may read the article. */
export const fileAddress = (number: string, file: string): string => `/api/v1/knowledge/articles/${number}/files/${file}`;
