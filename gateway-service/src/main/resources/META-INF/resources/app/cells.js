// What cells say of themselves, in the metadata that the writer gave them.

export const tagOf = (cell) => cell?.metadata?.notebook_learning ?? {};

/** The cells of the notebook that the learner gave, which stand above the lesson's. */
export const givenCells = (file) => file.cells.slice(0, file.metadata?.notebook_learning?.cells_given ?? 0);

/** The first cell of each beat; none of the `given` ones, whatever they say. */
export function openings(cells, given) {
    const beats = cells.map((cell) => (given.has(cell) ? undefined : tagOf(cell).beat));
    return cells.filter((_, index) => beats[index] !== undefined && beats[index] !== beats[index - 1]);
}
