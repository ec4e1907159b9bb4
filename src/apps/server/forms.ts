import type { FastifyInstance } from 'fastify';

const mostForm = 100_000;

/** A room whose pages take what a form of ours sends, as texts by the names of the fields; nothing else. */
export function addFormRoom(server: FastifyInstance, add: (room: FastifyInstance) => void): void {
  void server.register((room, _options, done) => {
    room.removeAllContentTypeParsers();
    room.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: mostForm }, (_request, text, parsed) =>
      parsed(null, Object.fromEntries(new URLSearchParams(String(text)))),
    );
    add(room);
    done();
  });
}
