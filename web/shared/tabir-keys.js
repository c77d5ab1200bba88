import { html } from '/lib/lit-html.js';
import { say } from './common-words.js';
import { cross } from './icons.js';
import { define, View } from './view.js';

/** `<tabir-keys .heading=… .keys=${[['j', 'down']]}>`: what the keys do; open it with `show()`. */
class TabirKeys extends View {
  static props = ['heading', 'keys'];

  constructor() {
    super();
    this.heading = '';
    /** @type {[string, string][]} */
    this.keys = [];
  }

  show() {
    const dialog = /** @type {HTMLDialogElement} */ (this.querySelector('dialog'));
    if (!dialog.open) dialog.showModal();
  }

  view() {
    return html`<dialog aria-labelledby="keys-title" data-test="keys">
      <div class="dialog-head">
        <h2 id="keys-title">${this.heading}</h2>
        <button type="button" class="quiet" aria-label=${say('close')}
          @click=${() => /** @type {HTMLDialogElement} */ (this.querySelector('dialog')).close()}>${cross()}</button>
      </div>
      <dl class="keys">${this.keys.map(([key, does]) => html`<div><dt>${key.split(' ').map((k) => html`<kbd>${k}</kbd> `)}</dt><dd>${does}</dd></div>`)}</dl>
    </dialog>`;
  }
}

define('tabir-keys', TabirKeys);

/** @param {KeyboardEvent} event @returns {boolean} whether the key belongs to a field or dialog, not to the page */
export function taken(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  return /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || document.querySelector('dialog[open]') !== null;
}

/**
 * Moves the focus along a list.
 * @param {string} selector
 * @param {number} step
 */
export function walk(selector, step) {
  const rows = /** @type {HTMLElement[]} */ (Array.from(document.querySelectorAll(selector)));
  const at = rows.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const next = rows[Math.max(0, Math.min(rows.length - 1, at + step))];
  if (next) next.focus();
}
