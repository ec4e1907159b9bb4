import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

// RFC 9106, second recommended option scaled to a shared server: 19 MiB, two passes (OWASP's minimum for argon2id).
export const cost = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 };

type Effort = Pick<typeof cost, 'memory' | 'passes'>;

/** Hashes a password (argon2id, RFC 9106); the result carries its own parameters. Only a test may want less effort. */
export async function hashPassword(password: string, { memory, passes }: Effort = cost): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive('argon2id', { ...cost, memory, passes, message: password, nonce });
  return ['argon2id', memory, passes, nonce.toString('base64url'), tag.toString('base64url')].join('$');
}

/** True if the password is the one that was hashed. Without a hash it works as long and says no, so that time tells no accounts. */
export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
  const [, memory, passes, nonce, tag] = (hash ?? decoy).split('$');
  const made = await derive('argon2id', {
    ...cost,
    memory: Number(memory),
    passes: Number(passes),
    message: password,
    nonce: Buffer.from(nonce ?? '', 'base64url'),
  });
  return timingSafeEqual(made, Buffer.from(tag ?? '', 'base64url')) && hash !== undefined;
}

const decoy = `argon2id$${cost.memory}$${cost.passes}$${Buffer.alloc(16, 7).toString('base64url')}$${Buffer.alloc(32, 7).toString('base64url')}`;
