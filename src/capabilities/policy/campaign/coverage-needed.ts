/** Of a hundred active people of each tenant so many have to be reached; a large tenant does not speak for a small one. */
export const coverageNeeded = 95;
