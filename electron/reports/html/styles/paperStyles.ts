/** On paper: A4, light whatever the screen is, headings with what follows them, headings of tables on every page. */
export const paperStyles = `
@page{size:A4;margin:18mm 16mm 20mm;@bottom-left{font:8pt "Segoe UI",sans-serif;color:#5c5c5c;width:75%;text-align:left}@bottom-right{font:8pt "Segoe UI",sans-serif;color:#5c5c5c}}
@media print{
:root{color-scheme:light;-webkit-print-color-adjust:exact;print-color-adjust:exact}
html{font-size:10pt}
body{line-height:1.45}
.page{max-width:none;padding:0;border-top-width:1.5mm}
header{padding:8mm 0 6mm}
h1{font-size:24pt}h2{font-size:15pt}h3{font-size:12pt;margin-top:6mm}
h1,h2,h3,h2+p,figcaption,caption{break-after:avoid}
.subtitle{font-size:12pt}
.skip,footer,summary,details{display:none}
a{color:inherit;text-decoration:none}
p,main ul,main ol{max-width:none}
p,li{orphans:3;widows:3}
nav{padding-top:6mm}
nav ol{columns:2}
nav a{padding:.5mm 0}
section{padding-top:8mm}
section+section{margin-top:4mm;border-top:0}
.scroll{overflow:visible}
table{table-layout:fixed;font-size:8.5pt}
thead th{font-size:8pt}
thead{display:table-header-group;break-after:avoid}
tbody tr:first-child{break-after:avoid}
tr,figure,.notice,.figures div,.signatures{break-inside:avoid}
.figures:not(.of-4){grid-template-columns:repeat(3,1fr)}
.figures dd{font-size:16pt}
.chart{min-width:0;max-width:none}
.facts{grid-template-columns:repeat(2,1fr)}
}
`;
