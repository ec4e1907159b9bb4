// Product and tests reach the database through kernel/db. These parts stand for the kernel too, so the house hands them the driver.
export const { default: pg } = await import(new URL('pg.mjs', import.meta.url).href);
