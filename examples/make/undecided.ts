/** Records on which no office decides, because they are sent back or doubtful: programme or union, and number. */
export const UNDECIDED: readonly string[] = [
  ...['LC-01', 'TQ-01', 'HY-01', 'SZ-01', 'GX-01', 'CQ-01', 'LW-01', 'JY-01', 'JY-02', 'QL-01', 'QL-02'].map(
    (number) => `JN ${number}`,
  ),
  ...[
    'LX-01',
    'SZ-01',
    'HY-01',
    'TQ-01',
    'LC-01',
    'LC-02',
    'LC-03',
    'CQ-01',
    'ZQ-01',
    'JY-01',
    'QB-01',
    'LW-01',
    'LW-02',
  ].map((number) => `YH ${number}`),
  '胶州市总工会 JZ-01',
  '费县总工会 FX-01',
  '高密市总工会 GM-01',
  '招远市总工会 ZY-01',
]
