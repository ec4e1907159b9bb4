import type { FastifyRequest } from 'fastify';

const untold = new WeakSet<FastifyRequest>();

/** Of this request neither log nor figures tell: that somebody was there, and when, is a secret already. */
export const leaveUntold = (request: FastifyRequest): void => void untold.add(request);

export const isUntold = (request: FastifyRequest): boolean => untold.has(request);
