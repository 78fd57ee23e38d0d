"""Notice boards: what hangs where, sheets and posters, the screen on the wall with and without a network."""

import re
import sqlite3
import subprocess

import pytest

from conftest import DESK, PHONE, assert_sound, shot


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["390", "1280"])
def test_the_district_posts_280_procedures_of_42_fields(visit, viewport, javascript):
    page = visit(viewport=viewport, javascript=javascript)
    page.goto("/niem-yet")
    if javascript:
        assert_sound(page)
        shot(page, f"boards-{viewport['width']}")
    page.get_by_role("link", name="UBND huyện Vĩnh Thuận").click()
    assert page.url.endswith("/niem-yet/vinh-thuan")
    assert "42 lĩnh vực, 280 thủ tục" in page.inner_text("main")
    assert page.locator(".board-field").count() == 42
    assert page.locator(".board-list > li").count() == 280
    assert "Phản ánh, kiến nghị" in page.inner_text("main")
    if javascript:
        assert_sound(page)
        shot(page, f"board-{viewport['width']}")


def test_each_commune_posts_133_procedures_of_27_fields(visit):
    page = visit(javascript=False)
    page.goto("/niem-yet")
    communes = page.locator("table").nth(1).locator(".row-link")
    paths = [link.get_attribute("href") for link in communes.all()]
    assert len(paths) == len(set(paths)) == 8
    for path in paths:
        page.goto(path)
        assert "27 lĩnh vực, 133 thủ tục" in page.inner_text("main")
        assert page.locator(".board-list > li").count() == 133


def test_both_identifiers_and_the_name_lead_to_one_board(visit):
    page = visit(javascript=False)
    for key in ["H33.12", "h33.12", "000.00.12.H33", "vinh-thuan"]:
        page.goto(f"/niem-yet/{key}")
        assert page.locator("h1").inner_text().endswith("UBND huyện Vĩnh Thuận")


def texts(visit, name, folder):
    answer = visit().request.get(f"/niem-yet/vinh-thuan/in/{name}", timeout=120_000)
    assert answer.status == 200 and answer.headers["content-type"] == "application/pdf"
    file = folder / f"{name}.pdf"
    file.write_bytes(answer.body())
    pages = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
    return pages.split("\f")[:-1]


def test_the_sheets_contents_say_the_right_page_of_all_280(visit, tmp_path):
    pages = texts(visit, "to-a4", tmp_path)
    assert all(len(page.strip()) > 60 for page in pages), "no page is empty"
    first = next(number for number, page in enumerate(pages) if "Lĩnh vực: An toàn thực phẩm" in page)
    lines = [line for page in pages[1:first] for line in page.split("\n")]
    found = [match for line in lines if (match := re.match(r"\s*(\d+)\s+\S.*\s(\d+)\s*$", line))]
    assert [int(match[1]) for match in found] == list(range(1, 281))
    for match in found:
        assert f"{match[1]}. " in pages[int(match[2]) - 1][:1200], match[0]
    assert all("11. Mẫu đơn, mẫu tờ khai" in "".join(pages[int(match[2]) - 1:int(match[2]) + 2]) for match in found)


def test_forms_stand_right_behind_their_procedure(visit, tmp_path):
    pages = [" ".join(page.split()) for page in texts(visit, "to-a4", tmp_path)]
    with_form = [n for n, page in enumerate(pages) if "in ngay sau tờ này, 1 trang" in page]
    assert len(with_form) == 15
    for number in with_form:
        name = re.search(r"11\. Mẫu đơn, mẫu tờ khai (.*) \(mẫu minh họa\)", pages[number])[1]
        assert name.upper() in pages[number + 1] and "MẪU MINH HỌA" in pages[number + 1], name
    page = visit(javascript=False)
    page.goto("/niem-yet/thi-tran-vinh-thuan")
    birth = page.locator(".board-list > li", has=page.get_by_role("link", name="Thủ tục đăng ký khai sinh", exact=True))
    form = birth.locator(".downloads a")
    assert form.inner_text() == "Tờ khai đăng ký khai sinh (mẫu minh họa)"
    answer = page.request.get(form.get_attribute("href"))
    assert answer.headers["content-type"] == "application/pdf" and answer.body().startswith(b"%PDF-")


def test_the_poster_lists_all_280(visit, tmp_path):
    pages = texts(visit, "ap-phich-a3", tmp_path)
    words = " ".join(" ".join(pages).split())
    assert "280 thủ tục thuộc 42 lĩnh vực" in words and "Cấp Giấy phép bán lẻ rượu" in words
    assert len(pages) < 20


def shown(page):
    return page.locator("[data-screen-row]:not([hidden])").all_inner_texts()


def test_the_screen_turns_by_itself_shows_everything_and_runs_on_without_a_network(visit):
    page = visit(viewport={"width": 1920, "height": 1080})
    page.clock.install()
    page.goto("/niem-yet/vinh-thuan/man-hinh")
    page.locator("[data-screen-place]", has_text="/").wait_for()
    assert_sound(page)
    shot(page, "board-screen-1920")
    count = int(page.locator("[data-screen-place]").inner_text().split("/")[1])
    rows = shown(page)
    first = rows[:]
    page.context.set_offline(True)
    for _ in range(count - 1):
        page.clock.run_for(15_000)
        fits = page.evaluate(
            "(() => { const main = document.querySelector('[data-screen-pages]');"
            " return main.scrollHeight <= main.clientHeight; })()"
        )
        assert fits, "nothing is cut off"
        rows += shown(page)
    assert len(rows) == 280
    assert page.get_by_text("Mất kết nối, đang hiện nội dung đã tải.").is_visible()
    page.clock.run_for(15_000)
    assert shown(page) == first, "it begins again"
    page.get_by_role("button", name="Dừng").click()
    page.clock.run_for(60_000)
    assert shown(page) == first
    page.keyboard.press("ArrowRight")
    assert shown(page) != first
    page.get_by_role("button", name="Chạy").click()
    page.complaints = [text for text in page.complaints if "ERR_INTERNET_DISCONNECTED" not in text]
    assert not page.complaints


def test_the_screen_loads_itself_anew_when_the_board_has_changed(visit, server):
    page = visit()
    page.clock.install()
    page.goto("/niem-yet/vinh-thuan/man-hinh")
    page.locator("[data-screen-place]", has_text="/").wait_for()
    before = page.locator("body").get_attribute("data-screen")
    page.evaluate("document.body.classList.add('old')")
    with page.expect_response(lambda answer: answer.url.endswith("/man-hinh")) as answer:
        page.clock.run_for(60_000)
    assert answer.value.status == 304 and page.locator("body.old").count() == 1
    with sqlite3.connect(server.database, timeout=20) as connection:
        connection.execute("UPDATE revision SET value = value + 1 WHERE name = 'catalogue'")
    page.clock.run_for(60_000)
    page.locator("body:not(.old)").wait_for()
    assert page.locator("body").get_attribute("data-screen") != before


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["390", "1280"])
def test_without_script_the_screen_is_one_long_page(visit, viewport):
    page = visit(viewport=viewport, javascript=False)
    page.goto("/niem-yet/vinh-thuan/man-hinh")
    assert len(shown(page)) == 280
    assert page.locator("[data-screen-turn]").is_hidden()
    shot(page, f"board-screen-{viewport['width']}-no-script")
