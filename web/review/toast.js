import { html, nothing } from '/lib/lit-html.js';
import { say } from './words-work.js';

/**
 * What was decided last, and the way back.
 * @param {ReviewCase} last
 * @param {() => void} undo
 */
export function toast(last, undo) {
  if (!last.verdict) return nothing;
  const words = say('decidedToast', { ticket: '…' + last.ticket.slice(-6), verdict: say(last.verdict) });
  return html`<p class="toast" role="status" data-test="decided"><span>${words}</span>
    <button type="button" class="link" data-test="undo" aria-keyshortcuts="u" @click=${undo}>${say('undo')}</button> <kbd>u</kbd></p>`;
}
