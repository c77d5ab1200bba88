import { html, nothing } from '/lib/lit-html.js';
import { kindName } from '../shared/findings.js';
import { inWords } from '../shared/times.js';
import { say, word } from './words-work.js';

/** @param {string} kind of a finding, or the category of a report @returns {string} */
export function causeName(kind) {
  const own = word(kind);
  return own === kind ? kindName(kind) : own;
}

/** @param {ReviewCase} c */
export function severity(c) {
  const words = word('severity-' + c.severity);
  return html`<span class="severity level-${c.severity}" title=${say('severity', { n: c.severity })}><span
    class="unseen">${say('severity', { n: c.severity })}: </span>${words}</span>`;
}

/** @param {ReviewCase} c @returns {unknown} when it is due, or how long ago it was decided */
export function time(c) {
  if (c.state === 'decided') {
    return c.decidedAt ? say('decidedAgo', { time: inWords(Date.now() - Date.parse(c.decidedAt)) }) : nothing;
  }
  const left_ms = Date.parse(c.dueAt) - Date.now();
  if (left_ms > 0) return say('due', { time: inWords(left_ms) });
  return html`<b class="late">${say('overdue', { time: inWords(-left_ms) })}</b>`;
}

/** @param {ReviewCase} c @returns {string} in whose hands it is; nothing if in nobody's */
export function hands(c) {
  if (c.state === 'decided' || !c.held) return '';
  if (c.mine) return say('heldMine');
  return c.holder ? say('heldBy', { who: c.holder }) : say('heldOther');
}
