// The page that the service worker shows in place of one it could not fetch. It goes by itself once the server answers; its links do the same by hand.
{
  const firstPause = 2000;
  const longestPause = 60_000;

  window.addEventListener('online', () => look(firstPause));
  later(firstPause);

  function later(pause: number): void {
    setTimeout(() => look(Math.min(pause * 2, longestPause)), pause);
  }

  function look(pause: number): void {
    fetch('/healthz').then(
      ({ ok }) => (ok ? location.reload() : later(pause)),
      () => later(pause),
    );
  }
}
