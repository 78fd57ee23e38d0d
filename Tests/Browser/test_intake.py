"""The intake screen: by keyboard alone, from the card, without script, and its four ends."""

import re

import pytest
from conftest import DESK, PHONE, assert_sound, shot
from records import count
from playwright.sync_api import expect

PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\nxref\n0 4\n0000000000 65535 f \n"
    b"0000000009 00000 n \n0000000052 00000 n \n0000000101 00000 n \ntrailer<</Size 4/Root 1 0 R>>\n"
    b"startxref\n165\n%%EOF\n"
)
CARD = "091080001234|371234567|Danh Thị Sà Phol|02091980|Nữ|Ấp Bình Minh, xã Vĩnh Bình Bắc|10052021"


class Keyboard:
    """Counts what an officer presses."""

    def __init__(self, page):
        self.page = page
        self.strokes = 0

    def press(self, key):
        self.strokes += 1
        self.page.keyboard.press(key)

    def write(self, text):
        self.strokes += len(text)
        self.page.keyboard.type(text, delay=20)


def choose(keys, typed="keets hoon"):
    """Finds the procedure by raw Telex and takes the first."""
    keys.press("F4")
    keys.write(typed)
    keys.page.wait_for_selector("#suggestions-0 [role=option], .suggestions [role=option]")
    keys.page.wait_for_timeout(250)
    keys.press("Enter")
    keys.page.wait_for_selector("#phan-ho-so .component")


def first_time(page, number="371234999", phone="0912345678"):
    """A whole reception of somebody new, keyboard only."""
    keys = Keyboard(page)
    page.goto("/quay")
    choose(keys)
    expect(page.locator("#so-giay")).to_be_focused()
    keys.write(number)
    keys.press("Enter")
    expect(page.locator("#loai-giay")).to_be_focused()
    keys.press("Enter")
    keys.press("Enter")
    expect(page.locator("#ho-ten")).to_be_focused()
    keys.write("Lê Văn Tám")
    keys.press("Enter")
    keys.write("1970")
    keys.press("Enter")
    keys.write("ấp Cạnh Đền")
    keys.press("Enter")
    keys.press("ArrowDown")
    keys.press("Enter")
    keys.write(phone)
    keys.press("Alt+d")
    keys.press("F9")
    page.wait_for_selector("#ma-ho-so")
    return keys.strokes


def test_first_time_and_repeat_applicant_by_keyboard_alone(server, visit):
    page = visit("tiepnhan")
    before = count(server)
    first = first_time(page)
    code = page.locator("#ma-ho-so").inner_text()
    assert re.fullmatch(r"000\.00\.12\.H33-190102-\d{4}", code)
    expect(page.locator("#thu-tuc")).to_be_focused()
    assert "kết hôn" in page.locator("#thu-tuc").input_value(), "the last used procedure is there"
    shot(page, "intake-received")

    keys = Keyboard(page)
    keys.press("F4")
    keys.write("ly hon")
    page.wait_for_selector(".suggestions [role=option]")
    page.wait_for_timeout(250)
    keys.press("Enter")
    page.wait_for_timeout(300)
    keys.write("371234")
    page.wait_for_selector(".suggestions:not([hidden]) [role=option]")
    page.wait_for_timeout(250)
    keys.press("Enter")
    assert page.locator("#ho-ten").input_value() == "Lê Văn Tám"
    assert page.locator("#dien-thoai").input_value() == "0912345678"
    keys.press("Alt+d")
    keys.press("F9")
    page.wait_for_selector("#ma-ho-so")
    assert page.locator("#ma-ho-so").inner_text() != code
    assert count(server) == before + 2
    print(f"\nkeystrokes: first-time applicant {first}, repeat applicant {keys.strokes}")
    assert keys.strokes <= 40
    assert not page.complaints


def test_a_card_line_followed_by_enter_fills_and_does_not_save(server, visit):
    page = visit("tiepnhan")
    before = count(server)
    page.goto("/quay")
    keys = Keyboard(page)
    choose(keys)
    page.keyboard.type(CARD)
    page.keyboard.press("Enter")
    expect(page.locator("#ho-ten")).to_have_value("Danh Thị Sà Phol")
    assert page.locator("#so-giay").input_value() == "091080001234"
    assert page.locator("#loai-giay").input_value() == "CCCD"
    assert page.locator("#ho-ten").input_value() == "Danh Thị Sà Phol"
    assert page.locator("#ngay-sinh").input_value() == "02/09/1980"
    assert page.locator("#dia-chi").input_value() == "Ấp Bình Minh, xã Vĩnh Bình Bắc"
    assert page.url.endswith("/quay")
    assert count(server) == before
    shot(page, "intake-card")


def test_without_script_a_card_and_enter_fill_and_do_not_save(server, visit):
    page = visit("tiepnhan", javascript=False)
    before = count(server)
    page.goto("/quay")
    page.locator("#thu-tuc").fill("ket hon co yeu to nuoc ngoai")
    page.locator("#so-giay").fill(CARD)
    page.locator("#so-giay").press("Enter")
    assert page.locator("#ho-ten").input_value() == "Danh Thị Sà Phol"
    assert count(server) == before
    # Two procedures are meant: the list is there to choose from.
    page.locator("#thu-tuc-id").select_option(index=1)
    page.locator("#thu-tuc").fill("")
    page.get_by_role("button", name="Chọn", exact=True).click()
    assert page.locator("#phan-ho-so .component").count() > 0
    assert page.locator("#ho-ten").input_value() == "Danh Thị Sà Phol", "what was typed is kept"
    shot(page, "intake-without-script")
    for radio in page.locator("input[type=radio][value=co]").all():
        radio.check()
    page.locator("#dien-thoai").fill("không có")
    page.get_by_role("button", name=re.compile("^Lưu, in giấy hẹn")).click()
    assert page.locator("#ma-ho-so").count() == 1, page.locator(".error-summary").inner_text()
    assert count(server) == before + 1


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["390", "1280"])
def test_the_screen_is_sound_empty_chosen_and_refused(visit, viewport):
    width = viewport["width"]
    page = visit("tiepnhan", viewport=viewport)
    page.goto("/quay")
    assert_sound(page)
    choose(Keyboard(page))
    assert_sound(page)
    shot(page, f"intake-{width}")
    page.keyboard.press("F9")
    page.wait_for_selector(".error-summary")
    page.complaints.clear()
    assert page.title().startswith("Lỗi:")
    assert_sound(page)
    shot(page, f"intake-refused-{width}")


def test_a_missing_paper_turns_the_button_and_ends_in_form_02(server, visit):
    page = visit("tiepnhan")
    page.goto("/quay")
    choose(Keyboard(page))
    page.keyboard.press("Alt+d")
    save = page.get_by_role("button", name=re.compile("^Lưu, in giấy hẹn"))
    assert save.is_visible()
    page.locator("#thanh-phan-1").focus()
    page.keyboard.press("Space")
    assert page.locator("#thanh-phan-1-thieu").is_checked()
    assert not save.is_visible()
    page.locator("#ho-ten").fill("Lê Văn Tám")
    before, ended = count(server), count(server, "intake")
    page.keyboard.press("F9")
    page.wait_for_url(re.compile("/quay/ket-thuc/"))
    assert (count(server), count(server, "intake")) == (before, ended + 1)
    link = page.get_by_role("link", name="In phiếu")
    answer = page.request.get(link.get_attribute("href"))
    assert answer.headers["content-type"] == "application/pdf"
    assert_sound(page)
    shot(page, "intake-form-02")


def test_a_refusal_wants_its_reason_and_ends_in_form_03(server, visit):
    page = visit("tiepnhan")
    page.goto("/quay")
    choose(Keyboard(page))
    page.locator("#ho-ten").fill("Lê Văn Tám")
    page.keyboard.press("Alt+t")
    page.get_by_role("button", name="In phiếu từ chối").click()
    page.wait_for_selector("#ly-do-tu-choi-error")
    page.locator("#ly-do-tu-choi").fill("Không thuộc thẩm quyền của huyện\nHồ sơ nộp tại Sở Tư pháp")
    page.locator("#can-cu-tu-choi").fill("Luật Hộ tịch 60/2014/QH13, Đ37")
    ended = count(server, "intake")
    page.get_by_role("button", name="In phiếu từ chối").click()
    page.wait_for_url(re.compile("/quay/ket-thuc/"))
    assert count(server, "intake") == ended + 1
    page.goto(page.url)
    assert "TCHS" in page.locator(".code-large").inner_text()


def test_guidance_is_counted_and_needs_nobody(server, visit):
    page = visit("tiepnhan")
    page.goto("/quay")
    choose(Keyboard(page))
    ended = count(server, "intake")
    page.keyboard.press("Alt+h")
    page.get_by_text("Ghi nội dung đã hướng dẫn").first.wait_for()
    assert count(server, "intake") == ended, "a slip of the fingers is no guidance"
    page.locator("#bo-sung-khac").fill("Hộ chiếu do Công an tỉnh cấp")
    page.keyboard.press("Alt+h")
    page.wait_for_url(re.compile("/quay/ket-thuc/"))
    assert count(server, "intake") == ended + 1


def test_the_same_person_and_procedure_within_thirty_days_is_warned_of(server, visit):
    page = visit("tiepnhan")
    first_time(page, number="371230001")
    code = page.locator("#ma-ho-so").inner_text()
    page.keyboard.press("Alt+n")
    page.wait_for_url(re.compile("cung-nguoi"))
    assert page.locator("#ho-ten").input_value() == "Lê Văn Tám"
    page.keyboard.press("Alt+d")
    before = count(server)
    page.keyboard.press("F9")
    page.wait_for_selector(".notification-warning")
    assert code in page.locator(".notification-warning").inner_text()
    assert count(server) == before
    page.complaints.clear()
    assert_sound(page)
    shot(page, "intake-warning")
    page.get_by_label("Vẫn tiếp nhận hồ sơ mới").check()
    page.keyboard.press("F9")
    page.wait_for_selector("#ma-ho-so")
    assert count(server) == before + 1


def test_a_broken_upload_names_the_file_and_keeps_the_rest(server, visit):
    page = visit("tiepnhan")
    page.goto("/quay")
    choose(Keyboard(page))
    page.locator("#so-giay").fill("371230002")
    page.locator("#ho-ten").fill("Trần Thị Hai")
    page.locator("#dia-chi").fill("ấp 3")
    page.locator("#dien-thoai").fill("k")
    page.keyboard.press("Alt+d")
    page.locator("#tep-1").set_input_files({"name": "to khai.pdf", "mimeType": "application/pdf", "buffer": PDF})
    page.locator("#tep-2").set_input_files({"name": "hong.pdf", "mimeType": "application/pdf", "buffer": PDF[:90]})
    before, files = count(server), count(server, "file")
    page.keyboard.press("F9")
    page.wait_for_selector("#tep-2-error")
    assert "hong.pdf" in page.locator("#tep-2-error").inner_text()
    assert page.locator("#ho-ten").input_value() == "Trần Thị Hai"
    assert "to khai.pdf" in page.locator("#phan-ho-so").inner_text(), "the good file was kept"
    assert count(server) == before
    page.keyboard.press("F9")
    page.wait_for_selector("#ma-ho-so")
    assert (count(server), count(server, "file")) == (before + 1, files + 1)


def test_a_double_click_makes_one_dossier(server, visit):
    page = visit("tiepnhan")
    page.goto("/quay")
    choose(Keyboard(page))
    page.locator("#so-giay").fill("371230003")
    page.locator("#ho-ten").fill("Phan Văn Ba")
    page.locator("#dia-chi").fill("ấp 4")
    page.locator("#dien-thoai").fill("k")
    page.keyboard.press("Alt+d")
    before = count(server)
    page.get_by_role("button", name=re.compile("^Lưu, in giấy hẹn")).dblclick(no_wait_after=True)
    page.wait_for_selector("#ma-ho-so")
    assert count(server) == before + 1


def test_the_papers_of_a_reception_are_pdf(visit):
    page = visit("tiepnhan")
    first_time(page, number="371230004")
    for name in ["In giấy hẹn (2 liên) và phiếu kiểm soát", "Giấy hẹn, 2 liên", "Phiếu kiểm soát"]:
        path = page.get_by_role("link", name=name, exact=True).first.get_attribute("href")
        answer = page.request.get(path)
        assert answer.headers["content-type"] == "application/pdf", path
        assert answer.body().startswith(b"%PDF-")


def test_the_day_is_explained_and_an_earlier_one_may_be_promised(visit):
    page = visit("tiepnhan")
    page.goto("/quay")
    choose(Keyboard(page))
    page.wait_for_selector(".due-window")
    assert "2019" in page.locator(".due-window").inner_text()
    page.keyboard.press("Alt+v")
    assert "Làm bù cho thứ Hai 31/12/2018" in page.locator(".due-days").inner_text()
    page.locator("#hen-som").fill("03012019")
    page.locator("#hen-som").press("Enter")
    expect(page.locator(".due-window")).to_contain_text("03/01/2019")


def test_the_papers_of_a_new_reception_go_to_the_printer_once(visit):
    page = visit("tiepnhan")
    # A driven browser has no printer and is told apart by `webdriver`; this one says that it is not driven, its printing
    # is counted, and the papers are a page: the viewer of PDF knows no script.
    page.add_init_script(
        """Object.defineProperty(navigator, "webdriver", { get: () => false });
        window.print = () => { top.printed = (top.printed || []).concat(location.pathname + location.search); };"""
    )
    asked = []

    def paper(route):
        asked.append(route.request.url)
        route.fulfill(content_type="text/html", body="<title>Giấy hẹn</title><p>Giấy hẹn</p>")

    page.route("**/giay/**", paper)
    first_time(page, number="371230077")
    code = page.locator("#ma-ho-so").inner_text()
    page.wait_for_function("window.printed && window.printed.length > 0")
    assert page.evaluate("printed") == [f"/ho-so/{code}/giay/giay-hen?ban=2&kem=phieu-kiem-soat"]
    assert len(asked) == 1
    assert page.locator("iframe.print-frame").get_attribute("title")
    # Loaded anew the page shows the code and prints nothing.
    page.reload()
    page.wait_for_timeout(500)
    assert page.locator("#ma-ho-so").inner_text() == code
    assert page.evaluate("window.printed") is None and len(asked) == 1
    assert not page.complaints
