/** Which submissions and records of a merge count: later versions replace earlier ones, copies count once. */
import { compareDays } from '../../templates/values/day.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import { AT_ONCE, finish, type Steps } from '../../templates/values/steps.ts'
import type { Submission } from '../recognise/submission.ts'
import { type Application, contentOf, joinKey, recurring, type Standing, unitKey } from './entry.ts'
import { type Lock, type Locked, lockedAmong } from './locks.ts'
import { onlyRenumbered, personKey, sameApplication, sameThing } from './same-application.ts'

/** Applications of one union and number in different workbooks that all count. */
export interface Clash {
  readonly applications: readonly Application[]
}

/** An application of an earlier sending that the later ones do not have under its number. */
export interface Absent {
  readonly application: Application
  /** The last of the later sendings. */
  readonly later: Submission
  /** One of a later sending with another number that is about the same thing. */
  readonly like: Application | null
}

export interface Standings {
  readonly of: ReadonlyMap<Application, Standing>
  /** What is accepted, and what waits to be unlocked for its sake. */
  readonly locked: Locked
  /** Submissions of which nothing counts any more, because later ones replace or take back all of it. */
  readonly superseded: ReadonlySet<Submission>
  /** What replaced an application, or took it back. */
  readonly replacedBy: ReadonlyMap<Application, Submission>
  readonly clashes: readonly Clash[]
  readonly absent: readonly Absent[]
  /** Withdrawals that hold. */
  readonly withdrawals: readonly Submission[]
  /** Withdrawals that another workbook of the same version and day contradicts: they take nothing back. */
  readonly contradicted: readonly Submission[]
}

/** Newest first: by version, then by date; a submission without a date is the older. */
export const newestFirst = (a: Submission, b: Submission): number =>
  b.version - a.version || compareDays(b.date, a.date)

/** Sendings that may replace each other: a report on earlier years replaces no application. */
export const senderKey = (s: Submission): string =>
  [unitKey(s.unit), s.programme.id, s.year, s.sentTo, s.yearly].join('\u0000')

/** What one sender sent with one version and day: one workbook, or the parts of one whole. */
interface Sending {
  readonly sent: readonly Submission[]
  readonly withdrawn: readonly Submission[]
}

/** The sendings of one sender, the newest first. */
function sendingsOf(submissions: readonly Submission[]): Sending[] {
  const sendings: Submission[][] = []
  for (const submission of [...submissions].sort(newestFirst)) {
    const last = sendings.at(-1)
    if (last !== undefined && newestFirst(last[0]!, submission) === 0) last.push(submission)
    else sendings.push([submission])
  }
  return sendings.map((all) => ({
    sent: all.filter(({ withdrawn }) => !withdrawn),
    withdrawn: all.filter(({ withdrawn }) => withdrawn),
  }))
}

const numbered = ({ origin, number }: Application): string => joinKey(origin.unit, number)

/** What becomes of an application of an earlier sending. */
type Fate = { readonly by: Submission } | { readonly by: null; readonly like: Application | null }

/** What the later sendings of one sender have, as an earlier one is held against it. */
class Later {
  private readonly byNumber = new Map<string, Application[]>()
  private readonly byPerson = new Map<string, Application[]>()
  private readonly takenBack = new Map<string, Submission>()
  /** The last sending that is no withdrawal. */
  last: Submission | null = null
  /** The withdrawal before which nothing counts. */
  private withdrawal: Submission | null = null

  add({ sent, withdrawn }: Sending, applications: readonly Application[]): void {
    for (const submission of sent)
      for (const number of submission.takenBack)
        this.takenBack.set(joinKey(submission.unit, number), submission)
    for (const application of applications) {
      put(this.byNumber, numbered(application), application)
      put(this.byPerson, personKey(application), application)
    }
    this.last ??= sent[0] ?? null
    if (sent.length === 0) this.withdrawal ??= withdrawn[0]!
  }

  /** @param shared whether its own sending has another application of its number */
  fate(application: Application, shared: boolean): Fate {
    if (this.withdrawal !== null) return { by: this.withdrawal }
    const key = numbered(application)
    const others = application.number === '' ? [] : (this.byNumber.get(key) ?? [])
    const same = others.find((other) => sameApplication(application, other))
    if (same !== undefined) return { by: same.submission }
    const takenBack = this.takenBack.get(key)
    if (takenBack !== undefined) return { by: takenBack }
    const alike = this.byPerson.get(personKey(application)) ?? []
    // A number that stands for two things is given up for another one.
    const moved = alike.find(
      (other) =>
        ((shared || others.length > 0) && sameThing(application, other)) ||
        onlyRenumbered(application, other),
    )
    return moved === undefined ? { by: null, like: alike[0] ?? null } : { by: moved.submission }
  }

  /** Whether a later sending uses the number, be it for something else. */
  has = (application: Application): boolean =>
    application.number !== '' && this.byNumber.has(numbered(application))
}

function put<V>(map: Map<string, V[]>, key: string, value: V): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else known.push(value)
}

/** The applications of one sending, each with the question whether another one there has its number. */
function repeatedIn(applications: readonly Application[]): (application: Application) => boolean {
  const counts = new Map<string, number>()
  for (const each of applications) counts.set(numbered(each), (counts.get(numbered(each)) ?? 0) + 1)
  return (application) => (counts.get(numbered(application)) ?? 0) > 1
}

interface Replaced {
  readonly by: Map<Application, Submission>
  readonly absent: Absent[]
  readonly withdrawals: Submission[]
  readonly contradicted: Submission[]
}

/** Holds each sender's earlier sendings against its later ones, record by record. */
function* replacedAmong(
  applications: readonly Application[],
  submissions: readonly Submission[],
): Steps<Replaced> {
  const replaced: Replaced = { by: new Map(), absent: [], withdrawals: [], contradicted: [] }
  const own = groupBy(applications, ({ submission }) => submission)
  for (const same of groupBy(submissions, senderKey).values()) {
    const later = new Later()
    const sendings = sendingsOf(same)
    for (const [age, sending] of sendings.entries()) {
      yield
      const { sent, withdrawn } = sending
      for (const submission of withdrawn)
        for (const application of own.get(submission) ?? []) replaced.by.set(application, submission)
      if (age === 0) replaced[sent.length === 0 ? 'withdrawals' : 'contradicted'].push(...withdrawn)
      const here = sent.flatMap((submission) => own.get(submission) ?? [])
      const shared = repeatedIn(here)
      if (age > 0)
        for (const application of here) {
          const fate = later.fate(application, shared(application))
          if (fate.by !== null) replaced.by.set(application, fate.by)
          else if (!later.has(application) && later.last !== null)
            replaced.absent.push({ application, later: later.last, like: fate.like })
        }
      if (age < sendings.length - 1) later.add(sending, here)
    }
  }
  return replaced
}

/** The submissions of which nothing counts: withdrawals, and earlier ones all of whose records were replaced. */
function supersededAmong(
  applications: readonly Application[],
  submissions: readonly Submission[],
  by: ReadonlyMap<Application, Submission>,
): Set<Submission> {
  const counting = new Set(applications.filter((each) => !by.has(each)).map(({ submission }) => submission))
  const superseded = new Set<Submission>()
  for (const same of groupBy(submissions, senderKey).values())
    for (const [age, { sent, withdrawn }] of sendingsOf(same).entries()) {
      for (const submission of withdrawn) superseded.add(submission)
      if (age > 0) for (const submission of sent) if (!counting.has(submission)) superseded.add(submission)
    }
  return superseded
}

function standingOf(
  application: Application,
  by: ReadonlyMap<Application, Submission>,
  locked: Locked,
  copied: boolean,
): Standing {
  if (by.has(application)) return 'superseded'
  if (locked.waiting.has(application)) return 'waiting'
  return copied && !locked.accepted.has(application) ? 'duplicate' : 'active'
}

/**
 * Standing of every application. Several workbooks of one sender with the same version and day are parts of one
 * submission; of an earlier one what a later one has again is replaced, record by record, and the rest still counts.
 * A record that appears again with identical content is a duplicate of the first, by file name and row; with the
 * same number and different content both stay, for a person to settle. What the office accepted counts whatever
 * came later, and what came later waits.
 */
export const standings = (
  applications: readonly Application[],
  submissions: readonly Submission[],
  locks: readonly Lock[] = [],
): Standings => finish(standingsSteps(applications, submissions, locks))

/** {@link standings}, with pauses. */
export function* standingsSteps(
  applications: readonly Application[],
  submissions: readonly Submission[],
  locks: readonly Lock[] = [],
): Steps<Standings> {
  const { by, absent, withdrawals, contradicted } = yield* replacedAmong(applications, submissions)
  const locked = lockedAmong(applications, locks)
  for (const application of locked.accepted.keys()) by.delete(application)
  const of = new Map<Application, Standing>()
  const seen = new Set<string>()
  const mayBeCopy = recurring(applications)
  for (const [index, application] of applications.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) yield
    const content = mayBeCopy(application) ? contentOf(application) : null
    of.set(application, standingOf(application, by, locked, content !== null && seen.has(content)))
    if (content !== null && !by.has(application)) seen.add(content)
  }
  const active = applications.filter(
    (application) => of.get(application) === 'active' && application.number !== '',
  )
  const clashes = [...groupBy(active, numbered).values()]
    .filter((same) => new Set(same.map((a) => a.submission.file)).size > 1)
    .map((same): Clash => ({ applications: same }))
  return {
    of,
    locked,
    superseded: supersededAmong(applications, submissions, by),
    replacedBy: by,
    clashes,
    absent: absent.filter(
      ({ application }) => of.get(application) === 'active' && !locked.accepted.has(application),
    ),
    withdrawals,
    contradicted,
  }
}
