/** Neither the notice nor the application names the day from which years are counted. */

/**
 * What is said then, at 申报日期. A day that cannot be read was reported by reading.
 * @param says what cannot be known without it
 */
export const noBasis = (says: string) =>
  ({
    blames: 'appliedOn',
    kind: 'unjudged',
    severity: 'review',
    says,
    mend: '请填单位工会在申报表上盖章的日期',
  }) as const
