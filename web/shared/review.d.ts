// What compliance's page gets from /v1/review, besides tickets and transcripts.

type Verdict = 'clean' | 'coaching' | 'violation';
type SanctionKind = 'coaching' | 'warning' | 'suspension';
type ReportOutcome = 'confirmed' | 'unfounded' | 'unclear';

/** One step of a case or a sanction; `by` is for leads, `mine` for everybody. */
interface Step {
  step: string;
  at: string;
  reason?: string;
  by?: string;
  mine?: boolean;
  automatic?: boolean;
}

interface ReviewCase {
  id: string;
  ticket: string;
  kind: TicketKind;
  origin: 'finding' | 'report' | 'hand';
  state: 'open' | 'decided';
  level: 'reviewer' | 'lead';
  severity: number;
  /** Kinds of findings and categories of reports. */
  kinds: string[];
  found: number;
  first: number;
  last: number;
  /** `stf_…` */
  staff: string;
  openedAt: string;
  dueAt: string;
  held: boolean;
  mine: boolean;
  heldUntil?: string;
  holder?: string;
  verdict?: Verdict;
  marked?: number[];
  decidedAt?: string;
  /** Empty while somebody is at it. */
  second?: { verdict?: Verdict; agrees?: boolean };
  history?: Step[];
}

interface Decision {
  verdict: Verdict;
  note?: string;
  marked?: number[];
  sanction?: { kind: SanctionKind; reason: string };
  outcome?: ReportOutcome;
}

interface Reveal {
  id: string;
  ticket: string;
  entry?: number;
  scope: 'entry' | 'transcript';
  state: 'asked' | 'approved' | 'open' | 'closed' | 'refused';
  /** Missing once the ticket has been erased. */
  reason?: string;
  askedAt: string;
  mine: boolean;
  askedBy?: string;
  decidedAt?: string;
  /** Why it was refused. */
  refusal?: string;
  until?: string;
  original?: string;
  findings?: ReviewFinding[];
}

interface Sanction {
  id: string;
  staff: string;
  kind: SanctionKind;
  state: 'proposed' | 'confirmed' | 'lifted';
  mine: boolean;
  case?: string;
  history: Step[];
}

interface ReviewReport {
  id: string;
  ticket: string;
  entry: number;
  party: Party;
  category: string;
  seq?: number;
  at: string;
  state: 'open' | 'closed';
  contact?: { how: string; at?: string; numberIsStaff?: boolean };
  outcome?: ReportOutcome;
  outcomeAt?: string;
}

interface ReportPerson {
  staff: string;
  why: ('number' | 'this-ticket' | 'assigned' | 'looked')[];
  last?: string;
}

interface StaffFile {
  id: string;
  registered: boolean;
  phones: number;
  due: boolean;
  team?: string;
  employer?: string;
  startedOn?: string;
  supervisor?: string;
  suspendedSince?: string;
  acknowledged?: { version: string; at: string; until: string };
  acknowledgements?: { version: string; at: string }[];
  suspensions?: { since: string; sanction?: string; reason?: string; liftedAt?: string; liftReason?: string }[];
}

/** A look of somebody of compliance, as the audit has it. */
interface Look {
  at: string;
  who: string;
  role: string;
  act: string;
  ticket?: string;
  entry?: number;
  refused?: string;
  reason?: string;
  search?: Record<string, string>;
}

interface LookCounts {
  transcripts: number;
  searches: number;
  reveals: number;
}

interface LookersOfDay {
  day: string;
  quotas: LookCounts;
  median: LookCounts;
  items: (LookCounts & { who: string; role: string; refused: number; times?: number })[];
}

interface WeekNumbers {
  /** `2026-W47` */
  week: string;
  from: string;
  messages: number;
  blocked: number;
  flagged: number;
  findings: Record<string, number>;
  cases: { opened: number; decided: number; clean: number; coaching: number; violation: number };
  looks: LookCounts;
}

interface ReviewNumbers {
  weeks: WeekNumbers[];
  employers: {
    employer: string;
    messages: number;
    findings: Record<string, number>;
    perThousand: number;
    weeks: { week: string; messages: number; found: number }[];
  }[];
  open: { total: number; overdue: number; bySeverity: Record<string, number>; ages: { upTo?: string; n: number }[] };
  agreement: { second: number; agree: number; share?: number };
}
