import { query } from '../shared/http.js';

/**
 * @param {import('./server.js').Server} server
 * @param {string} ticket
 * @param {string[]} staff `stf_…`, all who had the ticket
 * @returns {Promise<ReviewEntry[]>} the steps of the sanctions that followed from the ticket's cases, as entries
 *     without a number
 */
export async function sanctionsOf(server, ticket, staff) {
  const cases = await allCases(server, ticket);
  // Most tickets have no decided case, and so no sanction.
  if (!cases.some((c) => c.state === 'decided')) return [];
  const ids = cases.map((c) => c.id);
  const pages = await Promise.all(staff.map((id) => server.get('/v1/review/sanctions' + query({ staff: id }))));
  /** @type {Sanction[]} */
  const all = pages.flatMap((page) => page.items);
  const own = all.filter((s) => s.case !== undefined && ids.includes(s.case));
  return own.flatMap((s) =>
    s.history.map((step) => ({
      entry: 0,
      kind: 'sanction-' + step.step,
      actor: step.automatic ? 'system' : step.step === 'answered' ? 'staff' : 'compliance',
      at: step.at,
      reason: s.kind,
      text: step.reason,
    }))
  );
}

/**
 * @param {import('./server.js').Server} server
 * @param {string} ticket
 * @returns {Promise<ReviewCase[]>}
 */
export async function allCases(server, ticket) {
  const found = await Promise.all(
    ['open', 'decided'].map((state) => server.get('/v1/review/cases' + query({ ticket, state })))
  );
  return found.flatMap((page) => page.items);
}
