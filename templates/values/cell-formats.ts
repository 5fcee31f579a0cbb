/** Number formats of the cells that we write, as Excel names them. */
export const TEXT_FORMAT = '@'
export const DAY_FORMAT = 'yyyy-mm-dd'
export const AMOUNT_FORMAT = '#,##0.00'
