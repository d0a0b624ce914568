/** Looks of cells, by their position in the list of styles below. */
export const STYLE = { general: 0, text: 1, prose: 2, number: 3, time: 4, flag: 5, heading: 6 } as const;
export type Style = (typeof STYLE)[keyof typeof STYLE];

/** Formats that Excel knows by number: 49 is text, 3 is a whole number with its language's separator of thousands. */
const [TEXT, WHOLE, TIME] = [49, 3, 164] as const;

const FONT = '<sz val="11"/><name val="Calibri"/><family val="2"/>';

/** What is text has Excel's format of text: a name that begins with = stays text when somebody edits the cell, too. */
export const STYLES_XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts count="1"><numFmt numFmtId="${TIME}" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>
<fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/><bgColor indexed="64"/></patternFill></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>
<border><left/><right/><top/><bottom style="thin"><color rgb="FF8A99A8"/></bottom><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="7">
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
${look(TEXT, '<alignment vertical="top"/>')}
${look(0, '<alignment vertical="top" wrapText="1"/>')}
${look(WHOLE, '<alignment vertical="top"/>')}
${look(TIME, '<alignment horizontal="left" vertical="top"/>')}
${look(0, '<alignment horizontal="left" vertical="top"/>')}
<xf numFmtId="${TEXT}" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>
`;

function look(format: number, alignment: string): string {
  return `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${alignment}</xf>`;
}
