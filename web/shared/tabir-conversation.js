import { html, nothing } from '/lib/lit-html.js';
import { closing, say } from './common-words.js';
import { flag, lock } from './icons.js';
import './tabir-banner.js';
import './tabir-composer.js';
import './tabir-messages.js';
import './tabir-own-reports.js';
import './tabir-report.js';
import { moment } from './times.js';
import { define, View } from './view.js';

/**
 * `<tabir-conversation .conversation=… .version=… .link=… .tools=… .writing=…>`: the log, what is offered above
 * the composer, and the composer (in focus as a chat comes up, if `writing`) or the notice that the chat has ended.
 * `report()` opens the report dialog, `append(text)` adds to what is being written.
 */
class TabirConversation extends View {
  static props = ['conversation', 'version', 'link', 'tools', 'writing'];

  constructor() {
    super();
    /** @type {import('./conversation.js').Conversation | null} */
    this.conversation = null;
    this.version = 0;
    /** @type {LinkState} */
    this.link = 'connecting';
    /** @type {unknown} */
    this.tools = nothing;
    this.writing = false;
  }

  view() {
    const c = this.conversation;
    if (!c) return nothing;
    return html`
      <tabir-banner .link=${this.link}></tabir-banner>
      <tabir-messages .conversation=${c} .version=${c.version}
        @seen=${() => c.seen()} @again=${(/** @type {CustomEvent} */ e) => c.again(e.detail)}
        @discard=${(/** @type {CustomEvent} */ e) => c.discard(e.detail)}
        @mend=${(/** @type {CustomEvent} */ e) => this.mend(e.detail)}></tabir-messages>
      <div class="foot">
        <div role="status">${c.open && c.chat.other.away ? html`<p class="away" data-test="away">${say('away')}</p>` : nothing}</div>
        ${c.open ? this.composing(c) : this.ending(c)}
      </div>
      <tabir-report .conversation=${c}></tabir-report>`;
  }

  /** @param {import('./conversation.js').Conversation} c */
  composing(c) {
    return html`${this.tools}<tabir-composer .chat=${c.chat} .eager=${this.writing} @typed=${() => c.typed()}
      @say=${(/** @type {CustomEvent} */ e) => c.send(e.detail)}></tabir-composer>`;
  }

  /** @param {import('./conversation.js').Conversation} c */
  ending(c) {
    const { closeReason, closedAt, erasedAt, me } = c.chat;
    if (erasedAt && !c.gone) return this.erased(erasedAt);
    return html`<section class="ended" role="status" data-test="ended" data-reason=${closeReason || ''}>
      <p class="what">${lock()}<b>${say(c.gone ? 'gone' : 'ended')}</b></p>
      <p>${c.gone ? say('goneAbout') : html`${closing(closeReason)} ${closedAt ? say('endedAt', { time: moment(closedAt) }) : nothing}`}</p>
      ${
        c.gone
          ? nothing
          : html`<p class="soft">${say('endedAbout')}</p>
        <button type="button" data-test="report-after" class=${me.party === 'customer' ? 'wide' : ''}
          @click=${() => this.report()}>${flag()}${say('report')}</button>
        <tabir-own-reports .conversation=${c}></tabir-own-reports>`
      }
    </section>`;
  }

  /** @param {string} at */
  erased(at) {
    return html`<section class="ended" role="status" data-test="erased">
      <p class="what">${lock()}<b>${say('erased')}</b></p>
      <p>${say('erasedAt', { time: moment(at) })}</p>
    </section>`;
  }

  /** @param {{pending: Pending | null, text: string, span?: Finding}} what */
  mend({ pending, text, span }) {
    if (pending && this.conversation) this.conversation.discard(pending);
    const composer = this.composer;
    if (composer) composer.mend(text, span);
  }

  /** @returns {any} */
  get composer() {
    return this.querySelector('tabir-composer');
  }

  /** @param {string} text */
  append(text) {
    if (this.composer) this.composer.append(text);
  }

  report() {
    const dialog = /** @type {any} */ (this.querySelector('tabir-report'));
    if (dialog) dialog.show();
  }
}

define('tabir-conversation', TabirConversation);
