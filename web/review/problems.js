import { explain as common } from '../shared/common-words.js';
import { clock } from '../shared/times.js';
import { dictionary } from '../shared/words.js';

const say = dictionary({
  id: {
    problemCase: 'Kasus ini sudah berpindah tangan atau sudah diputus.',
    problemReveal: 'Permintaan ini sudah diputuskan.',
    problemSanction: 'Sanksi ini sudah dicabut atau sudah diputuskan.',
    problemErased: 'Isi tiket ini telah dihapus.',
    problemInvalid: 'Isian ini tidak dapat diterima. Periksa lagi.',
    problemNotFound: 'Tidak ditemukan.',
    problemQuota: 'Kuota Anda hari ini habis; terbuka lagi pukul {time}. Yang sudah Anda buka hari ini tetap dapat dibuka. Lepaskan kasus yang tidak dapat Anda kerjakan sampai nanti.',
    problemParty: 'Anda pihak di tiket ini. Orang lain yang meninjaunya.',
    problemCaseFirst: 'Di sini transkrip hanya terbuka dari kasus. Buka atau ambil kasus tiket ini dulu.',
    problemReason: 'Di sini setiap pencarian memerlukan alasan.',
    problemOwn: 'Permintaan sendiri diputuskan kepala peninjau lain.',
  },
  en: {
    problemCase: 'This case is in other hands by now, or decided.',
    problemReveal: 'This request has been decided already.',
    problemSanction: 'This sanction has been lifted or decided already.',
    problemErased: 'The content of this ticket has been erased.',
    problemInvalid: 'This can’t be accepted. Check what you entered.',
    problemNotFound: 'Not found.',
    problemQuota: 'Your quota for today is used up; it opens again at {time}. What you opened today still opens. Release cases that you can’t work on until then.',
    problemParty: 'You were a party to this ticket. Somebody else reviews it.',
    problemCaseFirst: 'Transcripts open only from a case here. Open or take a case on this ticket first.',
    problemReason: 'Each search needs a reason here.',
    problemOwn: 'Another lead decides on what you asked for yourself.',
  },
});

/** @type {Record<string, Parameters<typeof say>[0]>} */
const OWN = {
  'case-conflict': 'problemCase',
  'reveal-conflict': 'problemReveal',
  'sanction-conflict': 'problemSanction',
  erased: 'problemErased',
  'invalid-request': 'problemInvalid',
  'not-found': 'problemNotFound',
};

/** @param {Problem} problem @returns {string} what compliance is told about it */
export function explain(problem) {
  const { refused } = problem;
  if (refused === 'quota') return say('problemQuota', { time: clock(Date.now() + (problem.retryAfter || 0) * 1000) });
  if (refused === 'party') return say('problemParty');
  if (refused === 'own') return say('problemOwn');
  if (refused === 'strict') return say(problem.code === 'forbidden' ? 'problemCaseFirst' : 'problemReason');
  const own = OWN[problem.code];
  return own ? say(own) : common(problem);
}

/** @param {Problem} problem @returns {boolean} whether the same again could go better; if not, trying is one more refused look */
export function canRetry(problem) {
  return problem.refused !== 'quota' && problem.refused !== 'party';
}
