import TestSupport
import Testing

/// The checker itself: a test that cannot fail is none.
struct PageCheckerTests {
    private let good =
        "<!doctype html><html lang=\"vi\"><head><title>T</title></head><body><main><h1>H</h1></main></body></html>"

    @Test func `a good page has no problems`() {
        #expect(PageChecker.problems(in: good) == [])
    }

    @Test(arguments: [
        ("<p><b></p></b>", "</p> closes <b>"),
        ("<p>", "<p> is never closed"),
        ("<p>a & b</p>", "an & that begins no reference: & b"),
        ("<p id=\"x\"></p><p id=\"x\"></p>", "id “x” twice"),
        ("<p id=\"x\" id=\"y\"></p>", "<p> has id twice"),
        ("<input name=\"n\">", "<input name=n> has no label"),
        ("<label for=\"y\">L</label>", "<label> for “y”, which is not there"),
        ("<table><tr></tr></table>", "a table without a caption"),
        ("<a href=\"/x\"><span aria-hidden=\"true\">x</span></a>", "an empty <a>"),
        ("<a href=\"#x\">x</a>", "a link to #x, which is not there"),
        ("<form method=\"post\" action=\"/x\"><button>B</button></form>", "form /x without its token"),
        ("<form action=\"/x\"></form>", "form /x without a button"),
        ("<p style=\"color:red\"></p>", "<p> has style within the page"),
        ("<script>x()</script>", "<script> within the page"),
        ("<p><div></div></p>", "<div> in <p>"),
        ("<fieldset><p></p></fieldset>", "a fieldset without a legend"),
    ])
    func `a bad piece of a page is told`(piece: String, problem: String) {
        #expect(PageChecker.problems(inFragment: piece).contains(problem))
    }

    @Test(arguments: [
        ("<h1>H</h1>", "<h1>H</h1><h1>I</h1>", "2 <h1> instead of one"),
        ("<h1>H</h1>", "<h1>H</h1><h3>I</h3>", "<h3> “I” skips a level"),
        (" lang=\"vi\"", "", "the page does not say its language"),
        ("<title>T</title>", "<title></title>", "not one <title>"),
    ])
    func `a bad page is told`(part: String, instead: String, problem: String) {
        let pieces = good.split(separator: part, maxSplits: 1).map { String($0) }
        #expect(PageChecker.problems(in: pieces.joined(separator: instead)).contains(problem))
    }
}
