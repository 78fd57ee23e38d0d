"""Reports: official forms, submission, the yearly section with its writer's part, commendations."""

import csv
import io
import re
import shutil
import subprocess

import openpyxl
import pytest
from conftest import DESK, PHONE, assert_sound, shot

YEAR = "/bao-cao/nam?nam=2018"
FORM = "/bao-cao/bieu?mau=II.06a&nam=2018&ky=nam&cach=duong-lich&pham-vi=rieng"


def number(text):
    return 0 if text == "không có" else int(text.replace(".", ""))


def text_of(path):
    return subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout


def save(page, address, path):
    answer = page.request.get(address)
    assert answer.status == 200, address
    path.write_bytes(answer.body())
    return path


def test_the_yearly_section_reads_as_published_and_each_number_opens_its_dossiers(visit):
    page = visit("caicach")
    page.goto(YEAR)
    words = page.locator("article.report").inner_text()
    for part in [
        "niêm yết 280 thủ tục thuộc 42 lĩnh vực", "08/08 xã, thị trấn niêm yết 133 thủ tục thuộc 27 lĩnh vực",
        "tiếp nhận 4.970 hồ sơ", "Đã giải quyết 4.910 hồ sơ", "đạt 100% trên số hồ sơ đã giải quyết",
        "98,79% trên tổng số tiếp nhận", "Còn 60 hồ sơ đang giải quyết", "đã giải quyết 6.667 hồ sơ",
        "đúng hẹn 6.665, đạt 99,97%", "trễ hẹn 02, chiếm 0,03%", "Đã giải quyết 11.577 hồ sơ",
        "đúng hẹn 11.575, đạt 99,98%", "03 tập thể và 05 cá nhân",
    ]:
        assert part in words, part
    numbers = {
        (link.get_attribute("href"), link.inner_text())
        for link in page.locator("a[href*='/bao-cao/kham-pha/ho-so']").all()
    }
    assert len(numbers) > 300
    inside = page.locator("article.report a[href*='/bao-cao/kham-pha/ho-so']")
    shown = [(link.get_attribute("href"), link.inner_text()) for link in inside.all()]
    assert len(shown) >= 20
    for href, text in shown:
        answer = page.request.get(href.replace("/ho-so?", "/ho-so/csv?"))
        assert answer.status == 200, href
        rows = list(csv.reader(io.StringIO(answer.body().decode("utf-8-sig"))))
        assert len(rows) - 1 == number(text), href
    # And in the browser: the list says the same number.
    inside.first.click()
    assert shown[0][1] in page.locator("main").inner_text()


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_reports_are_sound_without_script(visit, viewport):
    page = visit("caicach", viewport, javascript=False)
    for name, path in [
        ("start", "/bao-cao"), ("form", FORM), ("form-2017", FORM.replace("II.06a", "06a")), ("year", YEAR),
        ("writing", "/bao-cao/nam/soan?nam=2018"), ("submission", FORM.replace("/bieu", "/nop")),
        ("commendations", "/bao-cao/khen-thuong?nam=2018"), ("commendation", "/bao-cao/khen-thuong/nhap"),
    ]:
        assert page.goto(path).status == 200, path
        shot(page, f"reports-{name}-{viewport['width']}")
        width = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert width <= 0, path
    scripted = visit("caicach", viewport)
    for path in ["/bao-cao", FORM, YEAR, "/bao-cao/nam/soan?nam=2018", "/bao-cao/khen-thuong?nam=2018"]:
        scripted.goto(path)
        assert_sound(scripted)


def test_the_writer_adds_what_the_ledger_does_not_know(visit, tmp_path):
    page = visit("caicach")
    page.goto("/bao-cao/nam/soan?nam=2018")
    page.get_by_label("Số", exact=True).fill("12")
    page.get_by_label("Ý kiến của người dân").fill("98% hài lòng trên 120 phiếu khảo sát.")
    page.get_by_label("Nhiệm vụ năm 2019").fill("Không để hồ sơ trễ hẹn.")
    page.get_by_label(re.compile("^Nguyên nhân trễ")).first.fill("chờ xác minh hộ tịch")
    page.get_by_role("button", name="Lưu").click()
    page.get_by_text("Đã lưu.").wait_for()
    page.goto(YEAR)
    assert page.locator(".written-block").count() == 2
    assert page.locator("article .written", has_text="chờ xác minh").count() == 1
    shot(page, "reports-written")
    text = text_of(save(page, "/bao-cao/nam/in?nam=2018", tmp_path / "nam.pdf"))
    assert "Số: 12/BC-UBND" in text and "98% hài lòng" in text and "CỘNG HÒA XÃ HỘI" in text
    letter = save(page, "/bao-cao/nam/docx?nam=2018", tmp_path / "nam.docx")
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not there")
    subprocess.run(
        [
            "soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "pdf",
            "--outdir", tmp_path / "letter", letter,
        ],
        check=True, capture_output=True, timeout=120,
    )
    again = text_of(tmp_path / "letter" / "nam.pdf")
    assert "98% hài lòng" in again and "4.970" in again and "TM. ỦY BAN NHÂN DÂN" in again


def test_a_form_is_submitted_once_and_read_by_others_programs(visit, tmp_path):
    page = visit("caicach")
    page.goto(FORM)
    page.get_by_role("link", name="Chốt và nộp…").click()
    # The morning is 2 January 2019, before the decree that asks for a working day between cut-off and sending.
    assert "NĐ 09/2019" not in page.locator("main").inner_text()
    page.get_by_label("Ghi chú").fill("Gửi kèm công văn 12")
    page.get_by_role("button", name="Chốt và nộp").dblclick()
    page.get_by_role("heading", name="lần 1").wait_for()
    assert "mọi con số bằng số đã nộp" in page.locator("#thay-doi").inner_text()
    assert_sound(page)
    shot(page, "reports-submitted")
    sheet = openpyxl.load_workbook(save(page, page.url + "/xlsx", tmp_path / "bieu.xlsx"))["Biểu"]
    total = [row for row in sheet.iter_rows(values_only=True) if row[1] == "Cộng"][0]
    assert total[2:] == (4970, 62, 4908, 0, 4910, 3127, 1783, 0, 60, 60, 0, 0)
    text = text_of(save(page, page.url + "/in", tmp_path / "bieu.pdf"))
    assert text.count("Trước hạn") > 1, "the head is repeated on each page"
    assert "Số liệu đã nộp lần 1" in text
    page.goto("/bao-cao")
    assert page.get_by_role("link", name="Lần 1").count() == 1


def test_a_commendation_is_entered_corrected_and_taken_back(visit):
    page = visit("caicach")
    page.goto("/bao-cao/khen-thuong/nhap")
    page.get_by_role("button", name="Lưu").click()
    assert page.get_by_text("Chọn tập thể hay cá nhân").count() > 0
    page.complaints.clear()  # a refused form is answered 422
    page.get_by_label("Tập thể", exact=True).check()
    page.get_by_label("Tên tập thể, cá nhân").fill("Phòng Tư pháp")
    page.get_by_label("Thành tích").fill("Giải quyết đúng hẹn")
    page.get_by_label("Quyết định số").fill("99/QĐ-UBND")
    page.get_by_label("Ngày quyết định").fill("28/12/2018")
    page.get_by_role("button", name="Lưu").click()
    assert "04 tập thể" in page.locator("main").inner_text()
    page.get_by_role("link", name="Phòng Tư pháp").click()
    page.get_by_label("Quyết định số").fill("100/QĐ-UBND")
    page.get_by_label("Lý do đính chính").fill("Ghi nhầm số")
    page.get_by_role("button", name="Lưu đính chính").click()
    page.get_by_text("Ghi nhầm số").wait_for()
    assert_sound(page)
    shot(page, "reports-commendation-corrected")
    page.get_by_label("Lý do thu hồi").fill("Quyết định bị hủy")
    page.get_by_role("button", name="Thu hồi").click()
    page.get_by_text("Đã thu hồi lúc").wait_for()
    page.goto("/bao-cao/khen-thuong?nam=2018")
    assert "03 tập thể" in page.locator("main").inner_text()


def test_a_leader_reads_and_does_not_keep(visit):
    page = visit("lanhdao")
    page.goto(YEAR)
    assert page.get_by_role("link", name="Chốt và nộp…").count() == 0
    for path in ["/bao-cao/nam/soan", "/bao-cao/nop", "/bao-cao/khen-thuong/nhap"]:
        assert page.goto(path).status == 404
    assert visit("tiepnhan").goto("/bao-cao").status == 404
