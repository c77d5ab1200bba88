import { Polling } from './polling.js';
import { Connection } from './socket.js';

/** After so many tries without a socket plain requests are tried, too. */
const TRIES = 3;

/**
 * The line to the server: the socket, and plain requests as long as no socket gets through. Whoever uses it sees
 * one state and the same frames either way.
 */
export class Line {
  /** @param {() => string | null} token */
  constructor(token) {
    /** @type {LinkState} */
    this.state = 'connecting';
    /** @type {(frame: Frame) => void} */
    this.onframe = () => {};
    /** @type {(state: LinkState) => void} */
    this.onstate = () => {};
    this.socket = new Connection(token);
    this.socket.onframe = (frame) => this.onframe(frame);
    this.socket.onstate = (state) => this.follow(state);
    this.polling = new Polling(token);
    this.polling.onframe = (frame) => this.onframe(frame);
    this.polling.onround = (problem) => this.note(problem);
  }

  start() {
    this.socket.start();
  }

  stop() {
    this.polling.stop();
    this.socket.stop();
  }

  renew() {
    this.socket.renew();
  }

  retry() {
    this.socket.retry();
  }

  /** @param {any} frame */
  send(frame) {
    return this.polling.running && this.state === 'ready' ? this.polling.send(frame) : this.socket.send(frame);
  }

  /** What the socket says. @param {LinkState} state */
  follow(state) {
    if (state === 'waiting' && this.socket.tries >= TRIES) this.polling.start();
    if (state !== 'waiting' && state !== 'connecting') this.polling.stop();
    if (!this.polling.running || this.state !== 'ready') this.become(state);
  }

  /** What came of a round of plain requests. @param {Problem | null} problem */
  note(problem) {
    if (!problem && this.state !== 'ready') this.become('ready');
    else if (problem && problem.code === 'unauthenticated') {
      this.polling.stop();
      this.become('signed-out');
    } else if (problem && this.state === 'ready') this.become('waiting');
  }

  /** @param {LinkState} state */
  become(state) {
    this.state = state;
    this.onstate(state);
  }
}
