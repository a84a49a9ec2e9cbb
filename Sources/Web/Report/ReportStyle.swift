/// How the report looks, on a screen of any width and on A4 or Letter paper. Black on white; what colour says, shape and
/// words say too.
enum ReportStyle {
    static let css: StaticString = """
        :root{color-scheme:light}
        *{box-sizing:border-box}
        body{margin:0;background:#fff;color:#1a1a1a;font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif}
        main{max-width:46rem;margin:0 auto;padding:1.5rem 1.25rem 3rem}
        h1{font-size:1.7rem;line-height:1.2;margin:0 0 .4rem}
        h2{font-size:1.15rem;line-height:1.3;margin:0 0 .5rem;border-bottom:2px solid #1a1a1a;padding-bottom:.2rem}
        p{margin:.4rem 0}
        .lead{color:#444;margin:.1rem 0}
        .notice{border:3px solid #1a1a1a;padding:.5rem .75rem;font-weight:700;margin:0 0 1rem}
        section{margin:1.6rem 0 0}
        .headline{font-size:1.15rem;border-left:6px solid #0b5394;padding-left:1rem}
        .headline p:first-child{font-size:1.2rem;font-weight:600}
        .box{border:1px solid #777;border-radius:4px;padding:1rem 1rem .8rem;background:#fafafa}
        .box p{font-size:.9rem;overflow-wrap:anywhere}
        .note{font-size:.85rem;color:#444}
        figure{margin:.8rem 0;overflow-x:auto}
        svg{display:block;width:100%;min-width:34rem;height:auto;font:13px system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif}
        .wide{overflow-x:auto}
        table{border-collapse:collapse;width:100%;font-size:.92rem;margin:.6rem 0;font-variant-numeric:tabular-nums}
        th,td{padding:.28rem .5rem;border-bottom:1px solid #ccc;text-align:right;vertical-align:top}
        th:first-child{text-align:left;font-weight:400}
        thead th,thead th:first-child{font-weight:700;border-bottom:2px solid #1a1a1a;vertical-align:bottom}
        .hidden{color:#444;font-style:italic}
        @media screen{td{white-space:nowrap}}
        @page{margin:16mm 15mm}
        @media print{body{font-size:10.5pt}main{max-width:none;padding:0}section{margin-top:1.1rem}svg{min-width:0}
        h1{font-size:18pt}h2{font-size:12.5pt;break-after:avoid}figure,.box,table,.headline{break-inside:avoid}
        figure,.wide{overflow:visible}p{orphans:3;widows:3}.box{background:#fff}}
        """
}
