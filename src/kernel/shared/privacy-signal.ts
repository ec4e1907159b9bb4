/** By this header the app says what its browser says for its reader in the script alone (`navigator.globalPrivacyControl`): no script may set `Sec-GPC`. */
export const signalOfScript = 'global-privacy-control';
