// Who started us, and what to do once that is gone. Node's own modules only: it is used before anything is installed.

/**
 * npm starts us through a shell, which a SIGTERM to npm ends without a word to us; then another process becomes our parent.
 * Under an older Node a first process waits for us; should that be killed, the channel to it closes.
 * @param {() => void} deed
 */
export function whenStarterDies(deed) {
  if (process.connected) process.once('disconnect', deed);
  // A channel that is listened to would keep us alive after the work is done.
  process.channel?.unref();
  const { npm_lifecycle_event: script } = process.env;
  if (script === undefined || process.platform === 'win32') return;

  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    deed();
  }, 300).unref();
}
