import { html, nothing } from '/lib/lit-html.js';
import { say } from './common-words.js';
import { define, View } from './view.js';

const PATIENCE_MS = 1200;

/** `<tabir-banner .link=${state}>`: says when there is no connection, once it lasts. Emits `reconnect`. */
class TabirBanner extends View {
  static props = ['link', 'late'];

  constructor() {
    super();
    /** @type {LinkState} */
    this.link = 'connecting';
    this.late = false;
    this.wasReady = false;
  }

  beforeDraw() {
    const away = this.link === 'connecting' || this.link === 'waiting';
    if (this.link === 'ready') this.wasReady = true;
    if (away && !this.timer) this.timer = setTimeout(() => (this.late = true), PATIENCE_MS);
    if (away) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.late = false;
  }

  view() {
    return html`<div role="status">${this.late ? this.words() : nothing}</div>`;
  }

  words() {
    const off = navigator.onLine === false;
    const text = off ? 'offline' : this.wasReady || this.link === 'waiting' ? 'reconnecting' : 'connecting';
    return html`<p class="banner" data-test="banner" data-link=${this.link}>
      <span>${say(text)}</span>
      ${
        this.link === 'waiting'
          ? html`<button type="button" class="link" @click=${() => this.emit('reconnect')}>${say('tryNow')}</button>`
          : nothing
      }
    </p>`;
  }
}

define('tabir-banner', TabirBanner);

/**
 * For a page that shows no conversation, which has its own.
 * @param {import('./inbox.js').Inbox} inbox
 */
export function banner(inbox) {
  return html`<tabir-banner .link=${inbox.state} @reconnect=${() => inbox.connection.retry()}></tabir-banner>`;
}
