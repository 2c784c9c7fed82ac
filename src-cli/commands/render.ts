import { type Command, Option } from 'commander';
import { applyEdits } from '#core/document/apply-edits.ts';
import { layoutDesign } from '#core/drawing/layout.ts';
import { type Appearance, PALETTES } from '#core/drawing/palette.ts';
import { renderSvg } from '#core/drawing/render-svg.ts';
import { buildGraph } from '#core/graph/build-graph.ts';
import { readDesign } from '../read-design.ts';
import { writeOutput } from '../write-output.ts';

interface Options {
  readonly out?: string;
  readonly theme: Appearance;
  readonly layout?: true;
}

/** `eventloom render FILE --out X.svg` */
export function addRender(program: Command): void {
  program
    .command('render')
    .description('draw a design as an SVG picture')
    .argument('<file>', 'a design (NAME.eventloom.json) or a template')
    .option('--out <file>', 'where to write the picture; left out: standard output')
    .addOption(new Option('--theme <theme>', 'light or dark').choices(Object.keys(PALETTES)).default('light'))
    .option('--layout', 'place the resources anew instead of where the design has them')
    .action(async (file: string, options: Options) => {
      const design = await readDesign(file);
      const isPlaced = design.reading === undefined || design.reading.placed.size > 0;
      const graph =
        options.layout || !isPlaced
          ? buildGraph(applyEdits(design.document, [{ edit: 'move', positions: await layoutDesign(design.graph) }]))
          : design.graph;
      await writeOutput(renderSvg(graph, options.theme), options.out);
    });
}
