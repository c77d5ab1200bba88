import { VERDICTS } from './tabir-decide.js';

/**
 * What a key does in the queue.
 * @param {any} work the tabir-work on screen
 * @param {string} key
 * @returns {boolean} whether it does anything
 */
export function pressed(work, key) {
  const c = work.casework.current;
  if (key === 't') work.take();
  else if (key === 'u' && work.casework.decided) work.undo();
  else if (!c) return false;
  else return (work.transcript !== null && reading(work, key)) || (c.mine && c.state === 'open' && judging(work, key)) || handling(work, key);
  return true;
}

/**
 * @param {any} work
 * @param {string} key
 */
function reading(work, key) {
  const { transcript } = work;
  if (key === 'n') transcript.jump(1);
  else if (key === 'p') transcript.jump(-1);
  else if (key === 'j') transcript.walk(1);
  else if (key === 'k') transcript.walk(-1);
  else if (key === 'r') work.reveal(transcript.selected);
  else return false;
  return true;
}

/**
 * @param {any} work
 * @param {string} key
 */
function judging(work, key) {
  const verdict = VERDICTS.find(([, own]) => own === key);
  if (verdict) work.judge(() => work.form.choose(verdict[0]));
  else if (key === 's') work.judge(() => work.form.toSanction());
  else if (key === 'm') work.mark(work.transcript && work.transcript.selected);
  else if (key === 'e') work.act('escalate');
  else if (key === 'x') work.act('release');
  else if (key === 'Enter') work.form.confirm();
  else return false;
  return true;
}

/**
 * What is done with a case in whosever hands: as far as there is a button for it.
 * @param {any} work
 * @param {string} key
 */
function handling(work, key) {
  const act = { a: 'assign', b: 'read', z: 'reopen' }[key];
  if (!act || !work.querySelector(`tabir-case [data-test=${act}]`)) return false;
  work.act(act);
  return true;
}
