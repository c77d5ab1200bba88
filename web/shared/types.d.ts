// What travels between the pages and the server, as CONTRACT sections 4, 6 and 8 name it.

type Party = 'customer' | 'staff';
type TicketKind = 'transaction' | 'verification';
type TicketState = 'open' | 'closed';

/** A find of the guard; start and end count UTF-16 code units. Kinds without a span have none. */
interface Finding {
  kind: string;
  start?: number;
  end?: number;
}

/** A refusal (RFC 9457). `offline` and `timeout` are the pages' own codes for no answer at all. */
interface Problem {
  code: string;
  status?: number;
  detail?: string;
  errors?: { field: string; message: string }[];
  findings?: Finding[];
  notices?: Notice[];
  retryAfter?: number;
  /** To compliance, as the audit has it. */
  refused?: 'party' | 'strict' | 'quota' | 'own';
}

/** What was taken for what, in the sender's own text. */
interface Notice extends Finding {
  text: string;
}

/** Words of one's own that the guard took for something, as far as this page still knows them. */
interface Taken {
  kind: string;
  words?: string;
}

interface Message {
  seq: number;
  from: Party | 'system';
  alias: string;
  text: string;
  at: string;
  masked: Finding[];
  clientId?: string;
}

interface Chat {
  id: string;
  kind: TicketKind;
  state: TicketState;
  title?: string;
  me: { party: Party; alias: string };
  /** away: somebody else will take over. */
  other: { party: Party; alias: string; away?: boolean };
  lastSeq: number;
  readSeq: number;
  expiresAt: string;
  /** How far the other party has got. */
  receipt?: Receipt;
  closedAt?: string;
  closeReason?: string;
  /** Since when what was said is gone for good. */
  erasedAt?: string;
}

/** The rules in force and how the staff member stands to them. */
interface Rules {
  version?: string;
  text?: { id: string; en: string };
  due: boolean;
  mayPostpone: boolean;
  dueAt?: string;
  postponedUntil?: string;
}

/** What a staff member has been told. */
interface OwnSanction {
  id: string;
  kind: 'coaching' | 'warning' | 'suspension';
  state: 'confirmed' | 'lifted';
  at: string;
  reason: string;
  liftReason?: string;
  answer?: string;
}

interface OwnReport {
  id: string;
  category: 'outside-contact' | 'harassment' | 'asked-for-secret' | 'other';
  at: string;
  outcome?: 'confirmed' | 'unfounded' | 'unclear';
}

/** A message of one's own that is not in the log yet. */
interface Pending {
  clientId: string;
  text: string;
  /** When it was written, ms since 1970; never the same twice. */
  at: number;
  /** Why it was refused; without one it is on its way. */
  problem?: Problem;
  /** The code of the passing refusal it waits out. */
  waiting?: string;
}

/** How far the other party has got. */
interface Receipt {
  delivered: number;
  read: number;
}

type DeliveryState = 'received' | 'sending' | 'waiting' | 'sent' | 'delivered' | 'read' | 'refused';
type LinkState = 'connecting' | 'ready' | 'waiting' | 'signed-out' | 'forbidden';

interface Frame {
  type: string;
  chat?: string;
  clientId?: string;
  message?: Message;
  notices?: Notice[];
  problem?: Problem;
  state?: TicketState;
  lastSeq?: number;
  closeReason?: string;
  member?: boolean;
  other?: { party: Party; alias: string; away?: boolean };
  party?: Party;
  delivered?: number;
  read?: number;
  re?: string;
  heartbeat?: number;
}

interface ReviewTicket {
  id: string;
  kind: TicketKind;
  state: TicketState;
  openedAt: string;
  closedAt?: string;
  /** Under a legal hold. */
  held?: boolean;
  erasedAt?: string;
  customer: { alias: string };
  staff: { id: string; alias: string };
  messages: number;
  findings: number | string[] | Record<string, number>;
}

interface ReviewFinding extends Finding {
  rule?: string;
  score?: number;
  reasons?: string[];
}

interface ReviewEntry {
  entry: number;
  kind: string;
  actor: string;
  at: string;
  alias?: string;
  seq?: number;
  text?: string;
  masked?: Finding[];
  findings?: (ReviewFinding | string)[];
  reason?: string;
  /** Of an opening or a hand-over, who has the ticket from then on. */
  staff?: { id: string; alias: string };
  /** What it said is gone; its record is left. */
  erased?: boolean;
}

interface DemoPerson {
  name: string;
  role: string;
  page: string;
  /** In Bahasa Indonesia; `aboutEn` in English. */
  about: string;
  aboutEn?: string;
}
