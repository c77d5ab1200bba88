import { html, nothing } from '/lib/lit-html.js';
import { explain, say } from './common-words.js';
import { contactFields, contactOf } from './contact.js';
import { asProblem, request } from './http.js';
import { cross, flag, tick } from './icons.js';
import './tabir-own-reports.js';
import { clock } from './times.js';
import { define, View } from './view.js';

/** @type {('outside-contact' | 'asked-for-secret' | 'harassment' | 'other')[]} */
const CATEGORIES = ['outside-contact', 'asked-for-secret', 'harassment', 'other'];
const OFFERED_MESSAGES = 30;
const EXCERPT = 48;
const MOST_UNITS = 2000;

/** `<tabir-report .conversation=…>`: the dialog to report with; open it with `show()`. Also after the end. */
class TabirReport extends View {
  static props = ['conversation', 'step', 'problem', 'number', 'category'];

  constructor() {
    super();
    /** @type {import('./conversation.js').Conversation | null} */
    this.conversation = null;
    /** @type {'form' | 'sending' | 'done'} */
    this.step = 'form';
    /** @type {Problem | null} */
    this.problem = null;
    this.number = '';
    this.category = '';
  }

  get dialog() {
    return /** @type {HTMLDialogElement} */ (this.querySelector('dialog'));
  }

  show() {
    this.step = 'form';
    this.problem = null;
    this.category = '';
    const form = this.querySelector('form');
    if (form) form.reset();
    for (const own of document.querySelectorAll('tabir-own-reports')) /** @type {any} */ (own).load();
    this.dialog.showModal();
  }

  view() {
    return html`<dialog aria-labelledby="report-title" data-test="report">
      <div class="dialog-head">
        <h2 id="report-title">${this.step === 'done' ? say('reportDone') : say('reportTitle')}</h2>
        <button type="button" class="quiet" aria-label=${say('close')} @click=${() => this.dialog.close()}>${cross()}</button>
      </div>
      ${this.step === 'done' ? this.thanks() : this.form()}
      ${this.step === 'done' ? nothing : html`<tabir-own-reports .conversation=${this.conversation}></tabir-own-reports>`}
    </dialog>`;
  }

  form() {
    return html`<form class="stack" @submit=${(/** @type {SubmitEvent} */ e) => this.submit(e)}>
      <p class="soft">${say('reportLead')}</p>
      <fieldset class="choices">
        <legend>${say('reportCategory')}</legend>
        ${CATEGORIES.map(
          (c) => html`<label class="choice">
          <input type="radio" name="category" value=${c} required data-test="category-${c}"
            @change=${() => (this.category = c)} />
          <span><b>${say(c)}</b><small>${say(/** @type {`${typeof c}-about`} */ (c + '-about'))}</small></span>
        </label>`
        )}
      </fieldset>
      ${this.category === 'outside-contact' ? contactFields() : nothing}
      <label class="field"><span>${say('reportText')}</span>
        <textarea name="text" rows="3" maxlength=${MOST_UNITS} data-test="report-text"></textarea></label>
      <label class="field"><span>${say('reportMessage')}</span>
        <select name="seq" data-test="report-message">
          <option value="">${say('reportNoMessage')}</option>
          ${this.offered().map((m) => html`<option value=${m.seq}>${clock(m.at)} · ${this.excerpt(m.text)}</option>`)}
        </select></label>
      ${this.problem ? html`<p class="wrong" role="alert">${explain(this.problem)}</p>` : nothing}
      <p class="row end">
        <button type="button" class="quiet" @click=${() => this.dialog.close()}>${say('cancel')}</button>
        <button class="strong" data-test="report-send" ?disabled=${this.step === 'sending'}>${flag()}${say(
          this.step === 'sending' ? 'reportSending' : 'reportSend'
        )}</button>
      </p>
    </form>`;
  }

  thanks() {
    return html`<div class="stack thanks" role="status">
      <p class="big-tick">${tick()}</p>
      <p>${say('reportThanks')}</p>
      <p><code data-test="report-id">${this.number}</code></p>
      <p class="soft">${say('reportLater')}</p>
      <p class="row end"><button type="button" class="strong" @click=${() => this.dialog.close()}>${say('close')}</button></p>
    </div>`;
  }

  offered() {
    const c = this.conversation;
    if (!c) return [];
    return c.messages
      .filter((m) => m.from === c.chat.other.party)
      .slice(-OFFERED_MESSAGES)
      .reverse();
  }

  /** @param {string} text */
  excerpt(text) {
    return text.length > EXCERPT ? text.slice(0, EXCERPT) + '…' : text;
  }

  /** @param {SubmitEvent} event */
  async submit(event) {
    event.preventDefault();
    const c = this.conversation;
    if (!c || this.step === 'sending') return;
    const data = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const text = String(data.get('text') || '').trim();
    const seq = Number(data.get('seq'));
    const contact = this.category === 'outside-contact' ? contactOf(data) : null;
    const body = {
      category: data.get('category'),
      ...(text ? { text } : {}),
      ...(seq ? { seq } : {}),
      ...(contact ? { contact } : {}),
    };
    this.step = 'sending';
    try {
      const path = `/v1/chats/${c.chat.id}/reports`;
      this.number = (await request('POST', path, { token: c.line.token(), body })).id;
      this.problem = null;
      this.step = 'done';
      for (const own of document.querySelectorAll('tabir-own-reports')) /** @type {any} */ (own).load();
    } catch (e) {
      this.problem = asProblem(e);
      this.step = 'form';
    }
  }
}

define('tabir-report', TabirReport);
