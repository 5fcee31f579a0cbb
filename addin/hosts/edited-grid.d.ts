/** Values put into a grid; the grid itself stays as it was. */
import type { Cell, Grid } from '../../templates/sheet/grid.ts';
export interface GridEdit {
    readonly row: number;
    readonly column: number;
    readonly value: Cell;
}
export declare function withEdits(grid: Grid, edits: readonly GridEdit[]): Grid;
