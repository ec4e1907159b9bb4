/** After the freeze, in days: until when live data is erased, and until when the last backup is gone and the certificate is there. */
export const erasedAfterDays = 7;
export const certifiedAfterDays = 27;
