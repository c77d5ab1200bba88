import { ask } from './tabir-prompt.js';
import { say } from './words-work.js';

/**
 * Asks whom a case is handed to: out of those of compliance, where they are known, with what each holds.
 * @param {import('./server.js').Server} server
 * @returns {Promise<string | null>} null if nobody was named
 */
async function askWhom(server) {
  const people = (await server.get('/v1/review/people').catch(() => ({ items: [] }))).items;
  /** @type {[string, string][]} */
  const choices = people.map((/** @type {{who: string, open: number}} */ p) => [
    p.who,
    say('assignHolds', { who: p.who, n: p.open }),
  ]);
  const answer = await ask({
    title: say('assignTitle'),
    yes: say('assign'),
    label: say('assignTo'),
    ...(choices.length ? { choices } : {}),
  });
  return answer ? answer.text : null;
}

/** @param {import('./casework.js').Casework} casework whose case is handed over */
export async function hand(casework) {
  const whom = await askWhom(casework.reach());
  if (whom) await casework.assign(whom);
}
