// Preloaded into every program we start: when the launcher dies, even by kill -9, the channel closes, and we drain and stop.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// A channel that is listened to would keep a finished program alive.
process.channel?.unref();
