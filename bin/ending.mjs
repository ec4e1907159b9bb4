// How a start ends: by Ctrl-C, by a fault, by the death of whoever started us; and then everything is given back in order.
import { whenStarterDies } from './starter.mjs';

export class Ending {
  #controller = new AbortController();
  /** @type {(() => unknown)[]} */
  #undos = [];
  /** @type {(() => void)[]} */
  #kills = [];
  /** Why, if not because somebody asked. @type {unknown} */
  fault;

  /** Aborted once the end has come. */
  get signal() {
    return this.#controller.signal;
  }

  /** @returns {Promise<void>} */
  get reached() {
    return new Promise((done) => {
      if (this.signal.aborted) done();
      this.signal.addEventListener('abort', () => done());
    });
  }

  /** What to do at the end; the last registered comes first. @param {() => unknown} deed */
  undo(deed) {
    this.#undos.push(deed);
  }

  /** What to do when somebody is too impatient to wait for that. @param {() => void} deed */
  kills(deed) {
    this.#kills.push(deed);
  }

  stop() {
    this.#controller.abort();
  }

  /** The first fault is the one to tell: others follow from it. @param {unknown} fault */
  fail(fault) {
    if (this.signal.aborted) return;
    this.fault = fault;
    this.#controller.abort();
  }

  async unwind() {
    for (const deed of this.#undos.splice(0).reverse()) {
      try {
        await deed();
      } catch (fault) {
        this.fault ??= fault;
      }
    }
  }

  kill() {
    for (const deed of this.#kills) deed();
  }
}

/** npm passes on the Ctrl-C which the terminal has sent to all already: two at once are one. */
const oneKeystroke = 500;

/** @param {Ending} ending @param {(words: string) => void} say */
export function endWithSignals(ending, say) {
  let first = 0;
  const asked = () => {
    if (first > 0 && performance.now() - first > oneKeystroke) return hurry();
    if (first === 0) say('Stopping …');
    first ||= performance.now();
    ending.stop();
  };
  const hurry = () => {
    ending.kill();
    process.exit(130);
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, asked);
  whenStarterDies(asked);
}

/** @param {Ending} ending @param {() => Promise<number>} work @returns {Promise<number>} */
export async function untilEnded(ending, work) {
  let code = 0;
  try {
    code = await work();
  } catch (fault) {
    ending.fail(fault);
  }
  ending.stop();
  await ending.unwind();
  if (ending.fault !== undefined) throw ending.fault;
  return code;
}
