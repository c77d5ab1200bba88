import { explain as common } from '../shared/common-words.js';
import { clock } from '../shared/times.js';
import { say } from './words-work.js';

const LONG_WAIT_S = 600;

/** @type {Record<string, Parameters<typeof say>[0]>} */
const OWN = {
  'case-conflict': 'problemCase',
  'reveal-conflict': 'problemReveal',
  'sanction-conflict': 'problemSanction',
  erased: 'problemErased',
  'invalid-request': 'problemInvalid',
  'not-found': 'problemNotFound',
};

/** @param {Problem} problem @returns {string} what compliance is told about it */
export function explain(problem) {
  const wait_s = problem.retryAfter || 0;
  if (problem.code === 'rate-limited' && wait_s > LONG_WAIT_S) {
    return say('problemQuota', { time: clock(Date.now() + wait_s * 1000) });
  }
  const own = OWN[problem.code];
  return own ? say(own) : common(problem);
}
