import { say } from './words-keys.js';

/** @param {import('./route.js').ViewName} view @returns {[string, string][]} what the keys do there, for the help */
export function keysOf(view) {
  /** @type {Record<string, () => [string, string][]>} */
  const own = { queue: work, search: find, reveals: decisions, sanctions: decisions };
  return [...(own[view] || (() => []))(), ...everywhere()];
}

/** @returns {[string, string][]} */
function work() {
  return [
    ['t', say('take')],
    ['n p', say('finding')],
    ['c o v', say('verdict')],
    ['Enter', say('confirm')],
    ['Shift+Enter', say('line')],
    ['u', say('undo')],
    ['m', say('mark')],
    ['r', say('reveal')],
    ['s', say('sanction')],
    ['e', say('escalate')],
    ['x', say('release')],
  ];
}

/** @returns {[string, string][]} */
function find() {
  return [
    ['n p', say('finding')],
    ['r', say('reveal')],
    ['o', say('begin')],
  ];
}

/** @returns {[string, string][]} */
function decisions() {
  return [
    ['a', say('approve')],
    ['x', say('refuse')],
  ];
}

/** @returns {[string, string][]} */
function everywhere() {
  return [
    ['j k', say('down')],
    ['Enter', say('open')],
    ['Esc', say('escape')],
    ['/', say('search')],
    ['1 2 3', say('views')],
    ['?', say('help')],
  ];
}
