import { say } from './words-keys.js';

/**
 * @param {import('./route.js').ViewName} view
 * @param {boolean} lead
 * @returns {[string, string][]} what the keys do there, for the help
 */
export function keysOf(view, lead) {
  /** @type {Record<string, (lead: boolean) => [string, string][]>} */
  const own = { queue: work, search: find, reveals: decisions, sanctions: decisions };
  return [...(own[view] || (() => []))(lead), ...everywhere()];
}

/** @param {boolean} lead @returns {[string, string][]} */
function work(lead) {
  return [
    ['t', say('take')],
    ['n p', say('finding')],
    ['c o v', say('verdict')],
    ['Enter', say('confirm')],
    ['Shift+Enter', say('line')],
    ['↑', say('again')],
    ['u', say('undo')],
    ['m', say('mark')],
    ['r', say('reveal')],
    ['s', say('sanction')],
    ['e', say('escalate')],
    ['x', say('release')],
    ['b', say('read')],
    ['z', say('reopen')],
    ...when(lead, ['a', say('assign')]),
  ];
}

/** @param {boolean} lead @returns {[string, string][]} */
function find(lead) {
  return [
    ['n p', say('finding')],
    ['r', say('reveal')],
    ['o', say('begin')],
    ...when(lead, ['e', say('export')], ['h', say('hold')]),
  ];
}

/** @param {boolean} lead @param {[string, string][]} keys @returns {[string, string][]} */
function when(lead, ...keys) {
  return lead ? keys : [];
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
