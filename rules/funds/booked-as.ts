/** Grant money must stand under the accounts that the measures order, by the system in force when it was posted. */

import { fundEntries } from '../../templates/forms/funds.ts'
import type { Row } from '../../templates/sheet/form.ts'
import { foldText } from '../../templates/values/text.ts'
import { type Fault, type Rule, rule } from '../rule.ts'
import { onOrBefore, type Truth } from '../truth.ts'
import {
  type AccountingSystem,
  accountingSystems,
  type Booking,
  nameOfCode,
  type Step,
  type StepAccounts,
  showBooking,
} from './accounts.ts'
import { givesBack, receiptKind } from './receipt-kind.ts'

type Entry = Row<typeof fundEntries>

const DASHES = /[—–―‐‑‒﹣－/\\→>:：-]+/

/** The names in 一级科目 and 明细科目 from the first level down, without codes, whichever cell they stand in. */
function accountNames(...cells: readonly (string | undefined)[]): string[] {
  const names = cells
    .flatMap((cell) => (cell ?? '').split(DASHES))
    .map((word) => foldText(word).replace(/[()\d.、]/g, ''))
    .filter((word) => word !== '')
  return names.filter((name, i) => name !== names[i - 1])
}

const matches = (names: readonly string[], { account, detail }: Booking): boolean =>
  names[0] === account.name && (detail === undefined || names[1] === detail.name)

const codeOf = ({ account, detail }: Booking): string => (detail ?? account).code

const STEPS: Readonly<Record<Step, string>> = {
  receive: '收到资助资金',
  'pass-on': '拨付所在单位基层工会',
  'base-receive': '基层工会收到资助资金',
}

function wrongCode(system: AccountingSystem, booking: Booking, code: string): Fault | null {
  const digits = foldText(code).replace(/[.\-_]/g, '')
  if (digits.startsWith(codeOf(booking))) return null
  const meaning = nameOfCode(system, digits)
  return {
    blames: 'accountCode',
    says: `科目编码 ${code} 与科目名称不符${meaning ? `：在${system.version}制度中属于“${meaning}”` : ''}`,
    mend: `“${(booking.detail ?? booking.account).name}”的编码应为 ${codeOf(booking)}，或以它开头的更细编码`,
    expected: codeOf(booking),
  }
}

/** What is wrong with an entry's account under the system in force; true where nothing is. */
function judgeAccount(
  row: Entry,
  step: Step,
  accounts: StepAccounts,
  system: AccountingSystem,
): Truth | Fault {
  const { booking: ordered, defensible = [] } = accounts[system.version]
  const wanted = showBooking(ordered)
  const names = accountNames(row.account, row.subaccount)
  const mend = `请核对账簿；${STEPS[step]}应记“${wanted}”`
  if (names.length === 0) {
    const onlyCode = row.accountCode !== undefined || row.account !== undefined
    return {
      says: onlyCode ? '只填了科目编码，没有填科目名称' : '没有填会计科目',
      mend: `请填科目名称，不能只填编码；${STEPS[step]}应记“${wanted}”`,
      expected: wanted,
    }
  }
  if (row.system !== undefined && row.system !== system.version)
    return {
      blames: 'system',
      says: `记账日期为 ${row.postedOn}，应执行${system.version}工会会计制度，填的是${row.system}`,
      mend: '请核对记账日期和会计制度版本，2022-01-01 起执行 2021版',
      expected: system.version,
    }
  if (matches(names, ordered))
    return (row.accountCode === undefined ? null : wrongCode(system, ordered, row.accountCode)) ?? true
  const defended = defensible.find((other) => matches(names, other))
  if (defended) {
    const fault = row.accountCode === undefined ? null : wrongCode(system, defended, row.accountCode)
    if (fault) return fault
    return {
      severity: 'warning',
      says: `记在“${showBooking(defended)}”：办法要求的科目在 2021版制度中对应“${wanted}”，是否可用由财务部门认定`,
      mend: '请在“说明”栏写明财务部门的认定意见；未认定的，改记上述对应科目',
      expected: wanted,
    }
  }
  const shown = names.join('—')
  // The first level is right, and the second stands in a cell of its own: the fault is there.
  const [own] = accountNames(row.account)
  const at =
    own === ordered.account.name && accountNames(row.subaccount).some((name) => name !== own)
      ? { blames: 'subaccount' }
      : {}
  const other = accountingSystems.find((s) => s !== system && matches(names, accounts[s.version].booking))
  if (other)
    return {
      ...at,
      says: `“${shown}”是${other.version}制度的科目，记账日期 ${row.postedOn} 应执行${system.version}制度`,
      mend,
      expected: wanted,
    }
  if (names[0] === ordered.account.name && names.length === 1)
    return { blames: 'subaccount', says: `“${shown}”没有填明细科目`, mend, expected: wanted }
  return { ...at, says: `${STEPS[step]}不应记“${shown}”`, mend, expected: wanted }
}

/** Passed on, money goes to a union: the unit itself may not receive it. */
function paidToUnion({ counterparty }: Entry): Truth | Fault {
  if (counterparty === undefined || counterparty.includes('工会')) return true
  return {
    severity: 'review',
    blames: 'counterparty',
    says: `对方单位“${counterparty}”不像工会，资助应拨付所在单位基层工会，由审核人员核对`,
    mend: '请照凭证填收款工会的全称',
  }
}

/**
 * @param source whose grant it is
 * @param step which entry of it the clause speaks of
 * @param reading where the text is open
 */
export function bookedAs(declared: {
  id: string
  source: '省总资助' | '市总资助'
  step: Step
  /** Under which accounts the measure has the step booked. */
  accounts: StepAccounts
  checks: string
  reading: string
}): Rule {
  const { id, source, step, accounts, checks, reading } = declared
  const direction = step === 'pass-on' ? '支出' : '收入'
  return rule({
    id,
    severity: 'error',
    form: fundEntries,
    reads: [
      'bookkeeper',
      'direction',
      'source',
      'purpose',
      'counterparty',
      'postedOn',
      'system',
      'account',
      'subaccount',
      'accountCode',
      'summary',
    ],
    blames: 'account',
    checks,
    reading,
    mend: '请核对账簿，按办法规定的科目记账',
    when: (row) =>
      row.source === source &&
      row.direction === direction &&
      (step === 'base-receive' ? row.bookkeeper === '基层工会' : row.bookkeeper !== '基层工会') &&
      // With a purpose it is spent, not passed on.
      (step === 'pass-on' ? row.purpose === undefined && !givesBack(row) : receiptKind(row) === 'stated'),
    holds: (row) => {
      if (row.bookkeeper === undefined)
        return {
          kind: 'unjudged',
          severity: 'review',
          blames: 'bookkeeper',
          says: '无法判断：“记账主体”未填',
          mend: '请从下拉列表选记账主体',
        }
      for (const system of accountingSystems) {
        const inForce = onOrBefore(system.from, row.postedOn)
        if (inForce === true) {
          const account = judgeAccount(row, step, accounts, system)
          return account === true && step === 'pass-on' ? paidToUnion(row) : account
        }
        if (inForce !== false)
          return inForce === 'unsure'
            ? inForce
            : {
                kind: 'unjudged',
                severity: 'review',
                blames: 'postedOn',
                says: '无法判断适用哪一版会计制度：“记账日期”未填',
                mend: '请填记账凭证的日期',
              }
      }
      return {
        severity: 'review',
        blames: 'postedOn',
        says: `记账日期 ${row.postedOn} 早于 2009版制度的施行日`,
        mend: '请核对记账日期',
      }
    },
    says: (row) => `记账日期 ${row.postedOn} 看不出适用哪一版会计制度`,
  })
}
