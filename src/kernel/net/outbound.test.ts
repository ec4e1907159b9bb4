import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { allowHost, callOut, connectOut, forgetHosts, OutboundRefused, outboundRefusals } from './outbound.ts';

const heard: string[] = [];
const server = createServer((request, response) => {
  heard.push(request.url ?? '');
  if (request.url === '/away') response.writeHead(302, { location: 'http://127.0.0.2:1/' });
  response.end('hello');
});
const at = (path: string): URL => new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)));
afterAll(() => new Promise((done) => server.close(done)));
beforeEach(() => forgetHosts());

test('a host that the operator named answers', async () => {
  allowHost('127.0.0.1');
  expect(await (await callOut(at('/hook'))).text()).toBe('hello');
});

test('any other host is refused before a byte leaves the house, and the refusal is counted', async () => {
  const before = outboundRefusals();
  await expect(callOut(at('/secret'))).rejects.toThrow(OutboundRefused);
  await expect(connectOut('127.0.0.1', 1)).rejects.toThrow(OutboundRefused);
  expect(heard).not.toContain('/secret');
  expect(outboundRefusals()).toBe(before + 2);
});

test('an allowed host cannot send us on to another', async () => {
  allowHost('127.0.0.1');
  await expect(callOut(at('/away'))).rejects.toThrow();
});

test('a far host is called encrypted or not at all', async () => {
  allowHost('hooks.example');
  await expect(callOut(new URL('http://hooks.example/'))).rejects.toThrow('encrypted');
});
