// Elements by the names that they bear in HTML; where Swift or a builder's reader would stumble, another name.

/// `<html>`.
public func html(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "html", attributes, content())
}
/// `<head>`.
public func head(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "head", attributes, content())
}
/// `<body>`.
public func body(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "body", attributes, content())
}
/// `<header>`.
public func header(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "header", attributes, content())
}
/// `<footer>`.
public func footer(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "footer", attributes, content())
}
/// `<main>`.
public func main(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "main", attributes, content())
}
/// `<nav>`.
public func nav(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "nav", attributes, content())
}
/// `<section>`.
public func section(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "section", attributes, content())
}
/// `<article>`.
public func article(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "article", attributes, content())
}
/// `<aside>`.
public func aside(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "aside", attributes, content())
}
/// `<div>`.
public func div(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "div", attributes, content())
}
/// `<p>`.
public func p(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "p", attributes, content())
}
/// `<span>`.
public func span(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "span", attributes, content())
}
/// `<strong>`.
public func strong(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "strong", attributes, content())
}
/// `<em>`.
public func em(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "em", attributes, content())
}
/// `<small>`.
public func small(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "small", attributes, content())
}
/// `<time>`.
public func time(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "time", attributes, content())
}
/// `<a>`.
public func a(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "a", attributes, content())
}
/// `<h1>`.
public func h1(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "h1", attributes, content())
}
/// `<h2>`.
public func h2(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "h2", attributes, content())
}
/// `<h3>`.
public func h3(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "h3", attributes, content())
}
/// `<ul>`.
public func ul(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "ul", attributes, content())
}
/// `<ol>`.
public func ol(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "ol", attributes, content())
}
/// `<li>`.
public func li(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "li", attributes, content())
}
/// `<dl>`.
public func dl(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "dl", attributes, content())
}
/// `<dt>`.
public func dt(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "dt", attributes, content())
}
/// `<dd>`.
public func dd(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "dd", attributes, content())
}
/// `<table>`.
public func table(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "table", attributes, content())
}
/// `<caption>`.
public func caption(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "caption", attributes, content())
}
/// `<thead>`.
public func thead(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "thead", attributes, content())
}
/// `<tbody>`.
public func tbody(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "tbody", attributes, content())
}
/// `<tfoot>`.
public func tfoot(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "tfoot", attributes, content())
}
/// `<tr>`.
public func tr(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "tr", attributes, content())
}
/// `<th>`.
public func th(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "th", attributes, content())
}
/// `<td>`.
public func td(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "td", attributes, content())
}
/// `<form>`.
public func form(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "form", attributes, content())
}
/// `<fieldset>`.
public func fieldset(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "fieldset", attributes, content())
}
/// `<legend>`.
public func legend(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "legend", attributes, content())
}
/// `<label>`.
public func label(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "label", attributes, content())
}
/// `<button>`.
public func button(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "button", attributes, content())
}
/// `<option>`.
public func option(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "option", attributes, content())
}
/// `<details>`.
public func details(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "details", attributes, content())
}
/// `<summary>`.
public func summary(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "summary", attributes, content())
}
/// `<figure>`.
public func figure(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "figure", attributes, content())
}
/// `<figcaption>`.
public func figcaption(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "figcaption", attributes, content())
}
/// `<kbd>`.
public func kbd(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "kbd", attributes, content())
}
/// `<code>`.
public func code(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "code", attributes, content())
}
/// `<pre>`.
public func pre(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "pre", attributes, content())
}
/// `<output>`.
public func output(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "output", attributes, content())
}
/// `<title>`.
public func title(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "title", attributes, content())
}
/// `<noscript>`.
public func noscript(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "noscript", attributes, content())
}
/// `<datalist>`.
public func datalist(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "datalist", attributes, content())
}
/// `<progress>`.
public func progress(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "progress", attributes, content())
}
/// `<svg>`.
public func svg(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "svg", attributes, content())
}
/// `<g>`.
public func g(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "g", attributes, content())
}
/// `<text>`.
public func svgText(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "text", attributes, content())
}
/// `<script>`.
public func script(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(element: "script", attributes, content())
}
/// `<br>`.
public func br(_ attributes: Attribute...) -> HTML { HTML(void: "br", attributes) }
/// `<img>`.
public func img(_ attributes: Attribute...) -> HTML { HTML(void: "img", attributes) }
/// `<input>`.
public func input(_ attributes: Attribute...) -> HTML { HTML(void: "input", attributes) }
/// `<meta>`.
public func meta(_ attributes: Attribute...) -> HTML { HTML(void: "meta", attributes) }
/// `<link>`.
public func link(_ attributes: Attribute...) -> HTML { HTML(void: "link", attributes) }
/// `<path>` of SVG.
public func path(_ attributes: Attribute...) -> HTML { HTML(element: "path", attributes, HTML()) }
/// `<rect>` of SVG.
public func rect(_ attributes: Attribute...) -> HTML { HTML(element: "rect", attributes, HTML()) }
/// `<line>` of SVG.
public func line(_ attributes: Attribute...) -> HTML { HTML(element: "line", attributes, HTML()) }
/// `<circle>` of SVG.
public func circle(_ attributes: Attribute...) -> HTML { HTML(element: "circle", attributes, HTML()) }
/// `<polyline>` of SVG.
public func polyline(_ attributes: Attribute...) -> HTML { HTML(element: "polyline", attributes, HTML()) }
