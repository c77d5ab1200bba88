import { dictionary } from './words.js';
import { en } from './words-en.js';
import { id } from './words-id.js';

/** The words that all pages share. */
export const say = dictionary({ id, en });

/**
 * @param {Problem} problem
 * @returns {string} what a person is told about it
 */
export function explain(problem) {
  const key = /** @type {keyof typeof id} */ ('problem-' + problem.code);
  return say(id[key] ? key : 'problem-internal');
}

/** @param {string | undefined} reason @returns {string} why a ticket was closed; nothing if that isn't known */
export function closing(reason) {
  const key = /** @type {keyof typeof id} */ ('reason-' + reason);
  return id[key] ? say(key) : '';
}
