// Cells as the gateway hands them over: markup of what each shows, and what is known of it.

/**
 * The cells among the fragments `body`: the markup of each, the beat that it is of, whether it is an exercise, and
 * whether the learner gave it.
 */
export const cellsIn = (body) =>
    [...body.querySelectorAll("article")].map((shown) => {
        const { cell: id, beat, exercise, given } = shown.dataset;
        return { id, beat, exercise: exercise !== undefined, given: given !== undefined, shown };
    });

/** The first cell of each beat. */
export const openings = (cells) => cells.filter((one, index) => one.beat && one.beat !== cells[index - 1]?.beat);
