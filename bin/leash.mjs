import { flushCompileCache } from 'node:module';

// Preloaded into every program we start: when the launcher dies, even by kill -9, the channel closes, and we drain and stop.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// A channel that is listened to would keep a finished program alive.
process.channel?.unref();

// What Node made of our files is kept once we run, and not only at the end, which a kill never reaches.
setTimeout(flushCompileCache, 10_000).unref();
