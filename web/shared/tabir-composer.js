import { html } from '/lib/lit-html.js';
import { say } from './common-words.js';
import { plane } from './icons.js';
import { drafts } from './outbox.js';
import { define, View } from './view.js';

const MOST_UNITS = 4000;
const COUNTED_FROM = 3600;
const TALLEST_PX = 160;

/**
 * `<tabir-composer .chat=… .eager=…>`: where one writes. Enter sends, Shift+Enter breaks the line; what is not sent
 * yet stays on the device as the chat's draft. If eager, it takes the focus when it comes to another chat. Emits
 * `say` with the text, `typed` at each key.
 */
class TabirComposer extends View {
  static props = ['chat', 'length'];

  constructor() {
    super();
    /** @type {Chat | null} */
    this.chat = null;
    this.length = 0;
    this.eager = false;
    this.whose = '';
  }

  get field() {
    return /** @type {HTMLTextAreaElement | null} */ (this.querySelector('textarea'));
  }

  view() {
    const over = this.length > MOST_UNITS;
    return html`<form class="composer" @submit=${(/** @type {Event} */ e) => this.submit(e)}>
      <textarea rows="1" enterkeyhint="send" autocomplete="off" data-test="composer" aria-label=${say('composerLabel')}
        placeholder=${say('composerLabel')} aria-describedby="composer-hint" aria-invalid=${String(over)}
        @input=${() => this.changed(true)} @keydown=${(/** @type {KeyboardEvent} */ e) => this.key(e)}></textarea>
      <button class="send" data-test="send" aria-label=${say('send')} title=${say('send')} ?disabled=${over}>${plane()}</button>
      <p id="composer-hint" class=${over ? 'hint wrong' : 'hint'}>${
        this.length >= COUNTED_FROM
          ? say(over ? 'tooLong' : 'counted', { n: this.length, max: MOST_UNITS })
          : say('composerHint')
      }</p>
    </form>`;
  }

  afterDraw() {
    const field = this.field;
    if (!field || !this.chat) return;
    const whose = this.chat.id + this.chat.me.alias;
    if (whose !== this.whose) {
      this.whose = whose;
      field.value = drafts.get(this.chat);
      this.changed(false);
      if (this.eager) field.focus();
    }
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    this.submit(event);
  }

  /** @param {Event} event */
  submit(event) {
    event.preventDefault();
    const field = this.field;
    if (!field || !field.value.trim() || field.value.length > MOST_UNITS) return;
    const text = field.value.trim();
    this.put('');
    this.emit('say', text);
  }

  /**
   * Puts a text there to be written on; with a span, marks what should be written anew.
   * @param {string} text
   * @param {Finding} [span]
   */
  put(text, span) {
    const field = this.field;
    if (!field) return;
    field.value = text;
    this.changed(false);
    field.focus();
    if (span && span.start !== undefined && span.end !== undefined) field.setSelectionRange(span.start, span.end);
  }

  /**
   * Puts a text that went wrong before what stands there, which stays.
   * @param {string} text
   * @param {Finding} [span] what should be written anew
   */
  mend(text, span) {
    const before = this.field ? this.field.value.trim() : '';
    const rest = before.indexOf(text) === 0 ? before.slice(text.length).trim() : before;
    this.put(rest ? text + '\n' + rest : text, span);
  }

  /** Adds a paragraph to what stands there. @param {string} text */
  append(text) {
    const before = this.field ? this.field.value.trim() : '';
    this.put(before ? before + '\n' + text : text);
  }

  /** @param {boolean} byHand */
  changed(byHand) {
    const field = this.field;
    if (!field || !this.chat) return;
    this.length = field.value.length;
    drafts.set(this.chat, field.value);
    field.style.height = 'auto';
    field.style.height = Math.min(field.scrollHeight + 2, TALLEST_PX) + 'px';
    if (byHand && field.value) this.emit('typed');
  }
}

define('tabir-composer', TabirComposer);
