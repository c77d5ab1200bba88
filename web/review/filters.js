import { query } from '../shared/http.js';

/** What a search can be narrowed by; dates as `2026-11-25`, in the reader's own time. */
export const FILTERS = ['q', 'staff', 'kind', 'state', 'finding', 'from', 'to'];

/** @typedef {Record<string, string>} Filters */

/**
 * The search and the ticket on screen stand in the fragment: the address can be kept and shared, and what was
 * searched for never reaches a server's access log.
 * @returns {{filters: Filters, ticket: string | null}}
 */
export function fromAddress() {
  const params = new URLSearchParams(location.hash.slice(1));
  /** @type {Filters} */
  const filters = {};
  for (const name of FILTERS) filters[name] = params.get(name) || '';
  return { filters, ticket: params.get('ticket') };
}

/**
 * @param {Filters} filters
 * @param {string | null} ticket
 */
export function toAddress(filters, ticket) {
  return '#' + query({ ...filters, ticket }).slice(1);
}

/**
 * @param {Filters} filters
 * @param {string | null} cursor
 * @returns {string} the path that asks for these
 */
export function searchPath(filters, cursor) {
  const { from, to, ...rest } = filters;
  return '/v1/review/tickets' + query({ ...rest, from: moment(from, 0), to: moment(to, 1), cursor });
}

/**
 * @param {string} date
 * @param {number} days later
 */
function moment(date, days) {
  const at = new Date(date + 'T00:00:00');
  if (!date || isNaN(at.getTime())) return '';
  at.setDate(at.getDate() + days);
  return at.toISOString();
}
