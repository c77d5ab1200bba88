import { claims } from '../shared/access.js';
import { asProblem, request } from '../shared/http.js';

/** The server as the person who is signed in may use it. */
export class Server {
  /**
   * @param {import('../shared/access.js').Access} access
   * @param {(problem: Problem) => void} onrefused when the session is over
   */
  constructor(access, onrefused) {
    this.access = access;
    this.onrefused = onrefused;
  }

  /** Who is signed in, as the token names them. */
  get who() {
    return claims(this.access.token).sub || '';
  }

  get role() {
    return claims(this.access.token).role || '';
  }

  get lead() {
    return this.role === 'lead';
  }

  /**
   * @param {string} path
   * @returns {Promise<any>} the answer's JSON; fails with a Refusal
   */
  get(path) {
    return this.ask('GET', path);
  }

  /**
   * @param {string} path
   * @param {unknown} [body]
   * @returns {Promise<any>} the answer's JSON, null if it has none; fails with a Refusal
   */
  post(path, body) {
    return this.ask('POST', path, body);
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {unknown} [body]
   * @returns {Promise<any>}
   */
  async ask(method, path, body) {
    try {
      return await request(method, path, { token: this.access.token, body });
    } catch (e) {
      const problem = asProblem(e);
      if (problem.code === 'unauthenticated') this.onrefused(problem);
      throw e;
    }
  }
}
