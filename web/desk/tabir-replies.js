import { html } from '/lib/lit-html.js';
import { device } from '../shared/store.js';
import { define, View } from '../shared/view.js';
import { language } from '../shared/words.js';
import { PHASES, REPLIES } from './replies.js';
import { say } from './words.js';

const DOUBLE_TAP_MS = 1500;

/** @typedef {import('./replies.js').Phase} Phase */

/** `<tabir-replies .chat=…>`: one-tap replies by phase of the trip. Emits `say` with the text. */
class TabirReplies extends View {
  static props = ['chat', 'phase', 'resting'];

  constructor() {
    super();
    /** @type {Chat | null} */
    this.chat = null;
    /** @type {Phase | null} chosen here; else what the device remembers */
    this.phase = null;
    /** The text just sent, which a second tap doesn't send again. */
    this.resting = '';
  }

  get key() {
    return 'tabir.phase.' + (this.chat ? this.chat.id : '');
  }

  /** @returns {Phase} */
  get now() {
    return device.get(this.key) || 'heading';
  }

  view() {
    const now = this.now;
    return html`
      <div class="phases" role="group" aria-label=${say('phase')}>
        ${PHASES.map(
          (p) => html`<button type="button" data-test="phase-${p}" aria-pressed=${String(p === now)}
          @click=${() => this.enter(p)}>${say(p)}</button>`
        )}
      </div>
      <div class="replies" role="group" aria-label=${say('quick')}>
        ${REPLIES[now].map(
          (r) => html`<button type="button" data-test="reply" ?disabled=${this.resting === r[language]}
          @click=${() => this.tap(r)}>${r[language]}</button>`
        )}
      </div>`;
  }

  /** @param {Phase} phase */
  enter(phase) {
    device.set(this.key, phase);
    this.phase = phase;
    this.update();
    const replies = this.querySelector('.replies');
    if (replies) replies.scrollTop = 0;
  }

  /** @param {import('./replies.js').Reply} reply */
  tap(reply) {
    this.emit('say', reply[language]);
    this.resting = reply[language];
    setTimeout(() => (this.resting = ''), DOUBLE_TAP_MS);
    if (reply.next) this.enter(reply.next);
  }
}

define('tabir-replies', TabirReplies);
