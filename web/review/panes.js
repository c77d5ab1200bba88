import { html } from '/lib/lit-html.js';
import { say } from './words-work.js';

/** @typedef {'read' | 'judge'} Pane */

/**
 * On a phone: which half of what is open, the transcript or what is done with it.
 * @param {Pane} shown
 * @param {string} other what the second half is called
 * @param {(pane: Pane) => void} choose
 */
export function panes(shown, other, choose) {
  return html`<p class="panes">${button('read', say('transcriptTab'))}${button('judge', other)}</p>`;

  /**
   * @param {Pane} pane
   * @param {string} words
   */
  function button(pane, words) {
    return html`<button type="button" data-test="pane-${pane}" aria-pressed=${String(shown === pane)}
      @click=${() => choose(pane)}>${words}</button>`;
  }
}
